package xlsx

import (
	"strings"

	"bloc/pkg/sheet"
)

// readPrompt reads what Excel shows beside the cells of a data validation. Each of their ranges has the
// text.
func (w *worksheet) readPrompt() error {
	if !w.s.at("dataValidation") || !truth(w.s.Attr("showInputMessage")) {
		return w.s.Skip()
	}
	text := strings.TrimSpace(string(w.s.Attr("promptTitle")) + "\n" + string(w.s.Attr("prompt")))
	for ref := range strings.FieldsSeq(string(w.s.Attr("sqref"))) {
		area, ok := sheet.ParseRange(ref)
		if text == "" || !ok || len(w.out.Sheet.Floating) >= mostPrompts {
			break
		}
		one := sheet.Floating{Kind: sheet.Prompt, Cell: sheet.Ref(area.Top, area.Left), Text: text}
		if area.Top != area.Bottom || area.Left != area.Right {
			one.Area = area
		}
		w.out.Sheet.Floating = append(w.out.Sheet.Floating, one)
	}
	return w.s.Skip()
}

// mostPrompts is how many floating texts a sheet has at most before its prompts are passed over.
const mostPrompts = 2000
