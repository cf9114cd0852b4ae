<?php
// What the comparisons have in common. $argv[2] is a folder with CSV files.
$counts = $differences = [];

function table(string $name): array
{
    global $argv;
    static $tables = [];
    if (!isset($tables[$name])) {
        $file = fopen("$argv[2]/$name.csv", 'r');
        $head = array_map('strtolower', fgetcsv($file, null, ',', '"', ''));
        $tables[$name] = [];
        while ($row = fgetcsv($file, null, ',', '"', '')) {
            $tables[$name][] = array_combine($head, $row);
        }
    }
    return $tables[$name];
}

function decoded(string $html): string
{
    return html_entity_decode($html, ENT_QUOTES | ENT_HTML5);
}

/** What is left of a text in every markup: its letters and digits, without addresses and what stands for a picture. */
function letters(string $text): string
{
    $text = preg_replace('~\[Picture[^\]]*\]|https?://[^\s"<>]+~', '', $text);
    return preg_replace('/[^\p{L}\p{N}]+/u', '', $text);
}

function count_up(string $kind, bool $there): void
{
    global $counts;
    $counts[$kind] ??= [0, 0];
    $counts[$kind][0]++;
    $counts[$kind][1] += (int) $there;
}

function differ(string $what, string $field, string $before, string $after): void
{
    global $differences;
    if ($before !== $after) {
        [$before, $after] = array_map(fn ($value) => mb_strimwidth($value, 0, 240, '…'), [$before, $after]);
        $differences[] = "$what: $field\n    before: $before\n    after:  $after";
    }
}

function print_table(): void
{
    global $counts, $differences;
    foreach ($counts as $kind => [$before, $after]) {
        printf("%-44s %9d %9d\n", $kind, $before, $after);
    }
    printf("%-44s %9d\n", 'differences', count($differences));
    foreach ($differences as $difference) {
        echo "  $difference\n";
    }
}
