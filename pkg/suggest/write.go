package suggest

import (
	"io"
	"strings"

	"bloc/pkg/diag"
)

// Write writes a map to start from, in a language. Each entry is a comment that a person may
// complete and uncomment. As it stands, the map states nothing and changes nothing in reading.
func Write(w io.Writer, list []Suggestion, lang string) error {
	var b strings.Builder
	comment(&b, "# ", suggestWords.head.In(lang))
	for _, key := range []string{"members", "periods", "words", "ignore", "cells"} {
		b.WriteString("\n" + key + ":\n")
		last := ""
		for _, one := range list {
			if one.Key != key {
				continue
			}
			if at := remarkOn(one.Finding, lang); at != last && key != "ignore" {
				comment(&b, "  # ", at)
				last = at
			}
			remark := ""
			if one.Near != "" {
				remark = " # " + suggestWords.near.Say(lang, one.Near)
			} else if one.Lacks != "" {
				remark = " # " + suggestWords.lacks.Say(lang, one.Lacks)
			}
			comment(&b, "  # ", one.Entry+remark)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// comment writes each line of a text behind a comment mark.
func comment(b *strings.Builder, mark, text string) {
	for line := range strings.Lines(text) {
		b.WriteString(mark + strings.TrimRight(line, "\n") + "\n")
	}
}

// remarkOn returns on one line where a finding stands and what it is.
func remarkOn(f diag.Finding, lang string) string {
	return strings.Join(strings.Fields(f.Place.String()+" ["+f.Rule.Code+"] "+f.Message(lang)), " ")
}

var suggestWords = struct{ head, near, lacks diag.Text }{
	head: diag.Text{
		Vi: "Bản nháp cho --map, do bloc explain --suggest ghi. Mọi dòng gợi ý đều là chú thích:\nbỏ dấu # ở dòng đúng, sửa lại nếu cần; không dòng nào tự có hiệu lực.",
		En: "A draft for --map, written by bloc explain --suggest. All that it suggests is comments:\nremove the # of a line that is right, correct it where needed; none has an effect by itself.",
	},
	near:  diag.Text{Vi: "gần giống %q", En: "near %q"},
	lacks: diag.Text{Vi: "báo cáo còn thiếu %q", En: "the report lacks %q"},
}
