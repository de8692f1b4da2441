<?php
/* What mysql_* of PHP 5 tells of a result. */
namespace LiveBridge;

final class OldResult
{
    public static function of($function, $result, array $given, array $types)
    {
        $first = isset($given[0]) ? $given[0] : null;
        switch ($function) {
            case 'mysql_num_rows':
                return count($result->rows);
            case 'mysql_num_fields':
                return count($result->columns);
            case 'mysql_fetch_row':
                return self::fetch($result, 2);
            case 'mysql_fetch_assoc':
                return self::fetch($result, 1);
            case 'mysql_fetch_array':
                return self::fetch($result, $first);
            case 'mysql_fetch_object':
                $row = self::fetch($result, 1);
                return $row ? Mysql::object($row, $first, $given[1]) : false;
            case 'mysql_fetch_lengths':
                return $result->lengths;
            case 'mysql_data_seek':
                return self::seek($function, $result, $first);
            case 'mysql_result':
            case 'mysql_db_name':
                return self::cell($function, $result, $first, $given[1]);
            case 'mysql_tablename':
                return self::cell($function, $result, $first, 0);
            case 'mysql_field_seek':
                $result->field = (int) $first;
                return true;
            case 'mysql_fetch_field':
                return self::next($function, $result, $first, $types);
            default:
                return self::about($function, $result, $first, $types);
        }
    }

    private static function fetch($result, $kind)
    {
        if (!isset($result->rows[$result->at])) {
            return $result->lengths = false;
        }
        $row = $result->rows[$result->at++];
        $result->lengths = array_map('strlen', $row);
        return Mysql::row($result->columns, $row, $kind);
    }

    private static function seek($function, $result, $at)
    {
        if ($at < 0 || $at >= count($result->rows)) {
            Host::warn($function, 'Offset ' . $at . ' is invalid for MySQL result index ' . '(or the query data is unbuffered)');
            return false;
        }
        $result->at = (int) $at;
        return true;
    }

    private static function cell($function, $result, $row, $field)
    {
        if (!isset($result->rows[$row])) {
            Host::warn($function, 'Unable to jump to row ' . $row . ' on MySQL result index');
            return false;
        }
        foreach ($result->columns as $i => $column) {
            if (is_int($field) ? $field === $i : in_array(strtolower($field), array(strtolower($column['name']), strtolower($column['table'] . '.' . $column['name'])), true)) {
                return $result->rows[$row][$i];
            }
        }
        Host::warn($function, is_int($field) ? 'Bad column offset specified' : $field . ' not found in MySQL result index');
        return false;
    }

    private static function column($function, $result, $i)
    {
        if (!isset($result->columns[$i])) {
            Host::warn($function, 'Field ' . $i . ' is invalid for MySQL result index');
            return null;
        }
        return $result->columns[$i];
    }

    private static function next($function, $result, $at, array $types)
    {
        $i = $at < 0 ? $result->field++ : $at;
        if ($at < 0 && !isset($result->columns[$i])) {
            return false;
        }
        $column = self::column($function, $result, $i);
        if (!$column) {
            return false;
        }
        $longest = 0;
        foreach ($result->rows as $row) {
            $longest = max($longest, strlen($row[$i]));
        }
        $flags = $column['flags'];
        return (object) array(
            'name' => $column['name'], 'table' => $column['table'], 'def' => '', 'max_length' => $longest, 'not_null' => $flags & 1, 'primary_key' => 0,
            'multiple_key' => 0, 'unique_key' => 0, 'numeric' => $flags & 32768 ? 1 : 0, 'blob' => $flags & 16 ? 1 : 0,
            'type' => self::type($column, $types), 'unsigned' => $flags & 32 ? 1 : 0, 'zerofill' => 0,
        );
    }

    private static function type(array $column, array $types)
    {
        return isset($types[$column['type']]) ? $types[$column['type']] : 'string';
    }

    private static function about($function, $result, $i, array $types)
    {
        $column = self::column($function, $result, $i);
        if (!$column) {
            return false;
        }
        switch ($function) {
            case 'mysql_field_name':
                return $column['name'];
            case 'mysql_field_table':
                return $column['table'];
            case 'mysql_field_len':
                return $column['length'];
            case 'mysql_field_type':
                return self::type($column, $types);
            default:
                $words = array(1 => 'not_null', 16 => 'blob', 32 => 'unsigned', 128 => 'binary', 512 => 'auto_increment');
                $flags = array();
                foreach ($words as $bit => $word) {
                    if ($column['flags'] & $bit) {
                        $flags[] = $word;
                    }
                }
                return implode(' ', $flags);
        }
    }
}
