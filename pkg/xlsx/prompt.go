package xlsx

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// readPrompt reads what Excel shows beside the cells of a data validation: a title and a text
// for each of its ranges.
func (w *worksheet) readPrompt() error {
	if !w.s.at("dataValidation") || !truth(w.s.Attr("showInputMessage")) {
		return w.s.Skip()
	}
	for _, text := range []string{string(w.s.Attr("promptTitle")), string(w.s.Attr("prompt"))} {
		w.onCells(sheet.Prompt, string(w.s.Attr("sqref")), strings.TrimSpace(text))
	}
	return w.s.Skip()
}

// onCells adds a text to the cells in some ranges, which are separated by blanks.
func (w *worksheet) onCells(kind sheet.FloatingKind, ranges, text string) {
	for ref := range strings.FieldsSeq(ranges) {
		area, ok := sheet.ParseRange(ref)
		if text == "" || !ok || len(w.out.Sheet.Floating) >= mostPrompts {
			break
		}
		w.out.Sheet.Floating = append(w.out.Sheet.Floating, sheet.OnCells(kind, area, text))
	}
}

// readTip reads what Excel shows beside a cell with a link.
func (w *worksheet) readTip() error {
	if w.s.at("hyperlink") {
		w.onCells(sheet.Prompt, string(w.s.Attr("ref")), strings.TrimSpace(string(w.s.Attr("tooltip"))))
	}
	return w.s.Skip()
}

// readShown reads what a conditional format writes beside the figures of its cells.
func (w *worksheet) readShown() error {
	ranges, known := string(w.s.Attr("sqref")), map[string]bool{}
	return w.s.Children(func() error {
		dxf, err := strconv.Atoi(string(w.s.Attr("dxfId")))
		if words := w.conditional[dxf]; w.s.at("cfRule") && err == nil && words != "" && !known[words] {
			known[words] = true
			w.onCells(sheet.Shown, ranges, words)
		}
		return w.s.Skip()
	})
}

// mostPrompts is how many floating texts a sheet may have before its prompts are skipped.
const mostPrompts = 2000
