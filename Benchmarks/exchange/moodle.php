<?php
// Reads a quiz with Moodle's own importer: php moodle.php MOODLE gift|xml|aiken FILE
//
// MOODLE is an unpacked Moodle; what its importers call of the rest of Moodle stands below, as little
// as they need. Prints the questions as JSON, and exits with 1 if Moodle complains of something.
error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING & ~E_NOTICE);
define('MOODLE_INTERNAL', true);
foreach (['FORMAT_MOODLE' => 0, 'FORMAT_HTML' => 1, 'FORMAT_PLAIN' => 2, 'FORMAT_WIKI' => 3,
    'FORMAT_MARKDOWN' => 4, 'PARAM_TEXT' => 'text', 'PARAM_FILE' => 'file', 'ENT_HTML' => 0,
    'DEBUG_DEVELOPER' => 0] as $name => $value) {
    if (!defined($name)) define($name, $value);
}
[, $moodle, $format, $file] = $argv;
$CFG = (object) ['libdir' => "$moodle/lib", 'dirroot' => $moodle];
$USER = (object) ['id' => 1];
$problems = [];
$OUTPUT = new class {
    public function notification($text, $kind = '') { global $problems; $problems[] = $text; return ''; }
};
class moodle_exception extends Exception {}
class core_text {
    public static function strlen($text) { return mb_strlen($text); }
    public static function substr($text, $start, $length = null) { return mb_substr($text, $start, $length); }
    public static function trim_utf8_bom($text) { return preg_replace('/^\xEF\xBB\xBF/', '', $text); }
}
class core_tag_tag { public static function is_enabled($a, $b) { return true; } }
class context_user { public static function instance($id) { return (object) ['id' => $id]; } }
class question_type {
    public function __call($name, $arguments) { return false; }
    public static function __callStatic($name, $arguments) { return false; }
}
class question_bank {
    public static function get_qtype($name, $must = true) { return new question_type(); }
    public static function get_all_qtypes() { return []; }
}
function get_string($name, $component = '', $a = null) {
    return is_scalar($a) ? "$name: $a" : $name;
}
function get_config($component, $name) { return null; }
function debugging($text, $level = 0) { global $problems; $problems[] = $text; }
function clean_param($text, $type) { return strip_tags($text, '<lang><span>'); }
function shorten_text($text, $length = 30) { return mb_substr($text, 0, $length); }
function s($text) { return htmlspecialchars((string) $text); }
function html_to_text($text) { return strip_tags($text); }
function file_get_unused_draft_itemid() { static $id = 0; return ++$id; }
$files = [];
function get_file_storage() {
    return new class {
        public function create_file_from_string($record, $content) {
            global $files;
            $files[] = [$record['filename'], strlen($content), md5($content)];
        }
    };
}
// Moodle's files name others that are not needed here.
function source($path) {
    $code = file_get_contents($path);
    $code = preg_replace('/^\s*require_once\(.*$/m', '', $code);
    // What PHP 8 no longer takes: a property without its type, and letters of a text in braces.
    $code = preg_replace(['/public \$line;/', '/(\$\w+)\{(\d+|\$\w+)\}/'], ['', '$1[$2]'], $code);
    eval('?>' . $code);
}
source("$moodle/question/format.php");
source("$moodle/lib/xmlize.php");
source("$moodle/question/type/multianswer/questiontype.php");
source("$moodle/question/format/$format/format.php");
$class = "qformat_$format";
eval("class reader extends $class {
    protected function error(\$message, \$text = '', \$name = '') {
        global \$problems; \$problems[] = \"\$message: \$text\";
    }
    public function all(\$lines) { return \$this->readquestions(\$lines); }
    // Orders are read by their own question type, which Moodle has since 4.4.
    public function try_importing_using_qtypes(\$data, \$question = null, \$extra = null, \$hint = '') {
        if (\$hint != 'ordering') return false;
        \$question = \$this->import_headers(\$data);
        \$question->qtype = 'ordering';
        foreach (\$data['#']['answer'] as \$answer) \$question->answer[] = \$answer['#']['text'][0]['#'];
        return \$question;
    }
}");
$reader = new reader();
$reader->setFilename($file);
$lines = preg_split('/(?<=\n)/', file_get_contents($file), -1, PREG_SPLIT_NO_EMPTY);
$questions = $reader->all($lines);
echo json_encode(['questions' => $questions, 'problems' => $problems, 'files' => $files],
    JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
exit($problems ? 1 : 0);
