package catalogue_test

import (
	"errors"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
)

// asked is of the shapes that files of users have.
type asked struct {
	Members map[string]string
	Cells   []struct{ Member, Cell string }
	Ignore  []string
	Instead bool
	Count   int
}

// TestStrict holds what is said of a file that is of another shape, in both languages, and
// that nothing of the library's own words comes out, and no name of a type.
func TestStrict(t *testing.T) {
	for text, want := range map[string]struct{ vi, en string }{
		"":                          {},
		"# nothing":                 {},
		"members: {a: b}":           {},
		"members:\nignore: [a, 12]": {},
		"memebrs: {a: b}":           {`dòng 1: không có khóa "memebrs" (có phải là members?)`, `line 1: there is no key "memebrs" (did you mean members?); expected one of: members, cells, ignore, instead, count`},
		"ignore: [a]\nwards: x":     {`dòng 2: không có khóa "wards"; cần một trong: members, cells, ignore`, `line 2: there is no key "wards"; expected one of`},
		"wards: x":                  {"dòng 1: khóa lạ; cần một trong: members", "line 1: unknown key; expected one of: members"},
		"ignore: a":                 {`dòng 1: ignore: đang là một giá trị, cần danh sách, mỗi mục sau dấu "- "`, `line 1: ignore: found a single value, expected a list, each entry behind "- "`},
		"ignore:\n- {a: b}":         {`dòng 2: ignore: đang là các cặp "khóa: giá trị", cần một giá trị`, `line 2: ignore: found pairs "key: value", expected a single value`},
		"members: [a]":              {`dòng 1: members: đang là danh sách, cần các cặp "tên: giá trị"`, `line 1: members: found a list, expected pairs "name: value"`},
		"cells: {member: a}":        {"dòng 1: cells: đang là các cặp", `line 1: cells: found pairs "key: value", expected a list, each entry behind "- " with the keys: member, cell`},
		"cells:\n- {mmber: a}":      {`dòng 2: cells: không có khóa "mmber" (có phải là member?)`, `line 2: cells: there is no key "mmber" (did you mean member?)`},
		"- a":                       {"dòng 1: đang là danh sách, cần các khóa: members, cells", "line 1: found a list, expected the keys: members, cells"},
		"instead: perhaps":          {"dòng 1: instead: đang là một giá trị, cần true hoặc false", "line 1: instead: found a single value, expected true or false"},
		"count: many":               {"dòng 1: count: đang là một giá trị, cần một số nguyên", "line 1: count: found a single value, expected a whole number"},
		"members:\n  a: b\n  a: c":  {`dòng 3: "a" đã có ở dòng 2`, `line 3: "a" stands on line 2 already`},
		"ignore: [a]\nignore: [b]":  {`dòng 2: "ignore" đã có ở dòng 1`, `line 2: "ignore" stands on line 1 already`},
		"ignore: [a]\n---\nx: y":    {`dòng 2: sau dòng "---" còn nội dung`, `line 2: the file goes on behind a line "---"`},
		"ignore: [a":                {"dòng 1: không phải YAML", "line 1: it is no YAML"},
		"members:\n\ta: b":          {"dòng 2: có dấu tab ở đầu dòng", "line 2: there is a tab"},
		"ignore:\n- a\x00b":         {"dòng 2: không phải văn bản UTF-8", "line 2: it is no text in UTF-8"},
		"ignore:\n- \xe0":           {"dòng 2: không phải văn bản UTF-8", "line 2: it is no text in UTF-8"},
		"ignore: &a [*a]":           {"dòng 1: ignore: đang là danh sách, cần một giá trị", "line 1: ignore: found a list, expected a single value"},
		"ignore: [*b]":              {"dòng 1: không phải YAML", "line 1: it is no YAML"},
	} {
		err := catalogue.Strict([]byte(text), new(asked))
		if want.en == "" {
			if err != nil {
				t.Errorf("%q: %v", text, err)
			}
			continue
		}
		var fault *catalogue.Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.In("vi"), want.vi) || !strings.Contains(err.Error(), want.en) {
			t.Errorf("%q:\n got %v\nwant %s\n     %s", text, err, want.vi, want.en)
		}
		if err != nil && (strings.Contains(err.Error(), "yaml:") || strings.Contains(err.Error(), "asked") || strings.Contains(err.Error(), "unmarshal")) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestStrictQuotesNothing holds that of a file that is another than the one that was asked
// for nothing is quoted, and that one made to take for ever takes no time.
func TestStrictQuotesNothing(t *testing.T) {
	bomb := "a0: &a0 [S3cret]\n"
	for i := range 12 {
		p := string(rune('a' + i))
		bomb += p + "1: &" + p + "1 [" + strings.Repeat("*"+prev(i)+", ", 9) + "]\n"
	}
	for _, text := range []string{
		"S3cret", "S3cret\nS3cret2", "S3cret: x", "- S3cret", "'S3cret", "*S3cret", "!S3cret x", "%S3cret", "S3cret: {", "{S3cret: x, S3cret: y}",
		"? S3cret", "[[S3cret]]", "S3cret: &x [*x]", "!!int S3cret", "!!float S3cret", "!!binary S3cret", "<<: S3cret", "cells: S3cret", "count: S3cret", "members: [S3cret]", "\tS3cret", "@S3cret", "S3cret\x01", bomb,
	} {
		if err := catalogue.Strict([]byte(text), new(asked)); err == nil || strings.Contains(err.Error(), "S3cret") {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func prev(i int) string {
	if i == 0 {
		return "a0"
	}
	return string(rune('a'+i-1)) + "1"
}
