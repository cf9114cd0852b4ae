// Passkeys: a form with data-passkey asks the browser for what its data-options say, and hands in what it answers.
'use strict';
(() => {
  const known = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
  document.querySelectorAll('[data-passkey-missing]').forEach((note) => { note.hidden = Boolean(known); });
  if (!known) return;
  const ask = (form, publicKey) => (form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) }));
  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    const failed = form.querySelector('[role=alert]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        const answer = await ask(form, JSON.parse(form.dataset.options));
        form.elements.credential.value = JSON.stringify(answer);
        const trust = document.getElementById('trust');
        if (trust && form.elements.trust) { form.elements.trust.value = trust.checked ? trust.value : ''; }
        form.submit();
      } catch (refused) {
        failed.hidden = false;
      }
    });
  });
})();
