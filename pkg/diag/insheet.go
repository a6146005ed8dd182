package diag

import "strings"

// Texts in a workbook do not mention flags: its reader has the sheet of questions and no command
// line.

// separators separate the ways that a hint offers, in both languages.
var separators = []string{", hoặc ", ", or ", "; "}

// inSheet is the way that takes the place of flags for rules that the sheet of questions asks
// about.
var inSheet = struct{ asked, or Text }{
	asked: Text{"trả lời ở trang \"Nội dung cần trả lời\"", "answer it on the sheet \"Questions\""},
	or:    Text{", hoặc ", ", or "},
}

// InSheet returns what to do about the finding, for the reader of a workbook. It mentions no
// flags. asks says whether the workbook has the sheet of questions.
func (f Finding) InSheet(lang string, asks bool) string {
	form := f.form(lang)
	if f.Answered != nil || !strings.Contains(form, "--") {
		return f.Advice(lang)
	}
	var parts []string
	if said := f.BoardSays(lang); said != "" {
		parts = append(parts, said+"; ")
	}
	if head := beforeFlag(form); head != "" {
		parts = append(parts, f.Fill(head, lang))
	}
	if asks && f.Rule.Answers() != nil && !strings.Contains(form, inSheet.asked.In(lang)) {
		if len(parts) > 0 && !strings.HasSuffix(parts[len(parts)-1], "; ") {
			parts = append(parts, inSheet.or.In(lang))
		}
		parts = append(parts, inSheet.asked.In(lang))
	}
	return strings.TrimSuffix(strings.Join(parts, ""), "; ")
}

// beforeFlag is what a hint says before the way that needs a flag; empty for nothing.
func beforeFlag(form string) string {
	head, _, _ := strings.Cut(form, "--")
	end := 0
	for _, s := range separators {
		end = max(end, strings.LastIndex(head, s))
	}
	return head[:end]
}
