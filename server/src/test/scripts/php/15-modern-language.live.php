<?php
// on 8.2 native
declare(strict_types=1);
namespace Plugin;

enum Kind: string { case Main = 'main'; case Addon = 'addon'; }
final class DomainRow {
    public function __construct(public readonly string $name, public readonly Kind $kind = Kind::Main, private ?\CPANEL $cpanel = null) {}
    public function label(): string { return match ($this->kind) { Kind::Main => "* {$this->name}", Kind::Addon => "+ {$this->name}" }; }
}
function rows(\CPANEL $cpanel): iterable {
    $data = $cpanel->uapi('DomainInfo', 'list_domains')['cpanelresult']['result']['data'];
    yield new DomainRow($data['main_domain']);
    foreach ($data['addon_domains'] ?? [] as $name) { yield new DomainRow(name: $name, kind: Kind::Addon); }
}
foreach (rows(new \cPanel()) as $row) { echo $row->label(), PHP_EOL; }
$first = fn(array $list): ?string => $list[0] ?? null;
var_dump($first([]), $first(['x'])?->missing ?? 'none');
echo array_is_list([1, 2]) ? 'list' : 'map', ' ', str_contains('haystack', 'st') ? 'in' : 'out', "\n";
try { strlen(5); } catch (\TypeError $e) { echo $e->getMessage(), "\n"; }
