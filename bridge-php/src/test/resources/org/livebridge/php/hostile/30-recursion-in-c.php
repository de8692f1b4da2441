<?php // ends: any
class Text
{
    public function __toString()
    {
        return "$this";
    }
}
echo new Text();
