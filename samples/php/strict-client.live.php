<?php
declare(strict_types=1);

// The style of today: types, a result object, exceptions.
final class ApiFailure extends RuntimeException {}

function uapi(\CPANEL $cpanel, string $module, string $function, ?array $arguments = null): array
{
    $result = $cpanel->uapi($module, $function, $arguments)['cpanelresult']['result'];
    if ($result['status'] !== 1) {
        throw new ApiFailure(implode('; ', $result['errors'] ?? ['unknown']));
    }
    return $result['data'] ?? [];
}

$cpanel = new \CPANEL();
$domains = uapi($cpanel, 'DomainInfo', 'list_domains');
echo $domains['main_domain'], ' ', count($domains['addon_domains']), "\n";
try {
    uapi($cpanel, 'DomainInfo', 'single_domain_data', ['domain' => 'elsewhere.example']);
} catch (ApiFailure $failure) {
    echo 'refused: ', $failure->getMessage() === '' ? 'without words' : 'with words', "\n";
}
