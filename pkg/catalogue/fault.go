package catalogue

import (
	"errors"
	"fmt"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Fault is what is wrong in a file that a person wrote. It quotes only names that the file was
// expected to hold: the file may be another than the one that was meant, and its content may
// be confidential.
type Fault struct {
	File string // in a folder of files; empty if there is only one
	Line int    // from 1; 0 if it is not known
	What diag.Text
}

// FaultAt returns the fault of a line. The text takes the arguments; those that are texts
// appear in its language.
func FaultAt(line int, text diag.Text, args ...any) error {
	fill := func(lang string) string {
		list := make([]any, len(args))
		for i, arg := range args {
			list[i] = arg
			if text, ok := arg.(diag.Text); ok {
				list[i] = text.In(lang)
			}
		}
		return text.Say(lang, list...)
	}
	return &Fault{Line: line, What: diag.Text{Vi: fill("vi"), En: fill("en")}}
}

// Error says it in English.
func (f *Fault) Error() string { return f.In("en") }

// In says it in a language, behind its place.
func (f *Fault) In(lang string) string {
	var b strings.Builder
	if f.File != "" {
		b.WriteString(f.File + ": ")
	}
	if f.Line > 0 {
		b.WriteString(faults.line.Say(lang, f.Line))
	}
	return b.String() + f.What.In(lang)
}

// inFile names the file of faults.
func inFile(name string, err error) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, one := range joined.Unwrap() {
			list = append(list, inFile(name, one))
		}
		return errors.Join(list...)
	}
	if f, ok := err.(*Fault); ok {
		return &Fault{name, f.Line, f.What}
	}
	return fmt.Errorf("%s: %w", name, err)
}

// NoMember is the fault that an id is no member's.
func NoMember(line int, id string) error { return FaultAt(line, faults.noMember, id) }

// NoIndicator is the fault that a code is no indicator's.
func NoIndicator(line int, code string) error { return FaultAt(line, faults.noIndicator, code) }

// NoUnit is the fault that a text is no unit.
func NoUnit(line int, text string) error { return FaultAt(line, faults.noUnit, text) }

// NoPeriod is the fault that a text is no key of a period.
func NoPeriod(line int, key string) error { return FaultAt(line, faults.noPeriod, key) }

// NoWord is the fault of a text with no meaning, with two, or with an impossible one.
func NoWord(line int, text string) error { return FaultAt(line, faults.noWord, text) }

// NoValue is the fault that a text is no exact number.
func NoValue(line int, text string) error { return FaultAt(line, faults.noValue, text) }

// Plain returns the fault that a number can be read in two ways, as "9.500"; nil if it cannot.
// bloc's own files have a decimal point and no groups, but people write 9.500 for 9500.
func Plain(line int, value string) error {
	num, err := quantity.Parse(value, quantity.Unknown)
	if err != nil || !num.Ambiguous {
		return nil
	}
	whole, decimals := num.Value, num.Other
	if whole.LessThan(decimals) {
		whole, decimals = decimals, whole
	}
	small := decimals.String()
	if !strings.Contains(small, ".") {
		small += "."
	}
	return FaultAt(line, faults.twoWays, value, whole.String(), small+"0")
}

// Repeated is the fault that an entry already stands on a line above.
func Repeated(line int, entry string, before int) error {
	return FaultAt(line, faults.repeated, entry, before)
}

// faults are the messages for everything that can be wrong in the files that people write.
var faults = struct {
	line, syntax, tab, encoding, aliases, goesOn, found, unknown, unnamed, meant, repeated diag.Text
	noMember, noIndicator, noPeriod, noValue, noCue, noUnit, noWord, twoWays               diag.Text
	list, text, mapping                                                                    diag.Text
	aList, aListOf, aText, aTruth, aNumber, pairs, keys                                    diag.Text
}{
	line: diag.Text{Vi: "dòng %d: ", En: "line %d: "},
	syntax: diag.Text{Vi: "không phải YAML; cần mỗi dòng một mục \"khóa: giá trị\", mỗi mục của danh sách sau dấu \"- \", ngoặc và dấu nháy có mở có đóng",
		En: "it is no YAML; expected an entry \"key: value\" on each line, each entry of a list behind \"- \", and every bracket and quote closed"},
	tab: diag.Text{Vi: "có dấu tab ở đầu dòng, mà YAML chỉ cho thụt dòng bằng dấu cách",
		En: "there is a tab at the beginning of the line, where YAML takes only spaces"},
	encoding: diag.Text{Vi: "không phải văn bản UTF-8; hãy lưu lại với mã UTF-8", En: "it is no text in UTF-8; save it as UTF-8"},
	aliases:  diag.Text{Vi: "không đọc được: một bí danh (*tên) không có gốc hoặc lặp lại chính nó", En: "it cannot be read: an alias (*name) stands for nothing, or for itself"},
	goesOn:   diag.Text{Vi: "sau dòng \"---\" còn nội dung, mà phần đó sẽ không được đọc", En: `the file goes on behind a line "---": nothing there would be read`},
	found:    diag.Text{Vi: "%sđang là %s, cần %s", En: "%sfound %s, expected %s"},
	unknown:  diag.Text{Vi: "%skhông có khóa %q%s; cần một trong: %s", En: "%sthere is no key %q%s; expected one of: %s"},
	unnamed:  diag.Text{Vi: "%skhóa lạ; cần một trong: %s", En: "%sunknown key; expected one of: %s"},
	meant:    diag.Text{Vi: " (có phải là %s?)", En: " (did you mean %s?)"},
	repeated: diag.Text{Vi: "%q đã có ở dòng %d", En: "%q stands on line %d already"},

	noUnit:      diag.Text{Vi: "không rõ đơn vị tính %q; xem bloc list units", En: "unknown unit %q; see bloc list units"},
	noCue:       diag.Text{Vi: "không có nhóm từ nào tên là %q", En: "there is no cue %q"},
	noMember:    diag.Text{Vi: "%q không phải mã của đơn vị nào; xem bloc list members", En: "%q is no member; see bloc list members"},
	noIndicator: diag.Text{Vi: "%q không phải mã chỉ tiêu; xem bloc list indicators", En: "%q is no indicator; see bloc list indicators"},
	noPeriod:    diag.Text{Vi: "%q không phải kỳ báo cáo; cần như 2018, 2018-H1, 2018-9M, 2018-Q3 hoặc 2018-05", En: "%q is no period; expected one like 2018, 2018-H1, 2018-9M, 2018-Q3 or 2018-05"},
	noWord:      diag.Text{Vi: "%q cần đúng một trong indicator và as; as là harmless hoặc một văn bản mà bloc hiểu", En: "%q needs either indicator or as, which is harmless or a text that bloc knows"},
	noValue:     diag.Text{Vi: "%q không phải số; cần viết như 1234.56", En: "%q is no number; expected one like 1234.56"},

	twoWays: diag.Text{Vi: "%q đọc được hai cách; hãy viết %s, hoặc %s nếu là số thập phân", En: "%q reads two ways; write %s, or %s if it has decimals"},

	list:    diag.Text{Vi: "danh sách", En: "a list"},
	text:    diag.Text{Vi: "một giá trị", En: "a single value"},
	mapping: diag.Text{Vi: "các cặp \"khóa: giá trị\"", En: "pairs \"key: value\""},

	aList:   diag.Text{Vi: "danh sách, mỗi mục sau dấu \"- \"", En: "a list, each entry behind \"- \""},
	aListOf: diag.Text{Vi: "danh sách, mỗi mục sau dấu \"- \" có các khóa: %s", En: "a list, each entry behind \"- \" with the keys: %s"},
	aText:   diag.Text{Vi: "một giá trị", En: "a single value"},
	aTruth:  diag.Text{Vi: "true hoặc false", En: "true or false"},
	aNumber: diag.Text{Vi: "một số nguyên", En: "a whole number"},
	pairs:   diag.Text{Vi: "các cặp \"tên: giá trị\"", En: "pairs \"name: value\""},
	keys:    diag.Text{Vi: "các khóa: %s", En: "the keys: %s"},
}
