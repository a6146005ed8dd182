package reply_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// wellDrawn holds that every box has a number of its own and that the names of all
// elements are those of VML, whatever their prefixes.
func wellDrawn(t *testing.T, drawing string) {
	t.Helper()
	d, seen := xml.NewDecoder(strings.NewReader(drawing)), map[string]bool{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		must(t, err)
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local == "xml" || start.Name.Space == "" {
			continue
		}
		if !strings.HasPrefix(start.Name.Space, "urn:schemas-microsoft-com:") {
			t.Errorf("<%s:%s>", start.Name.Space, start.Name.Local)
		}
		for _, a := range start.Attr {
			if a.Name.Local == "id" && seen[a.Value] {
				t.Errorf("two boxes are %s", a.Value)
			}
			seen[a.Value] = seen[a.Value] || a.Name.Local == "id"
		}
	}
}

// TestCommentsOfTheBoard holds that ours come beside them, on no cell that has one,
// and that the first sheet names the cells that get none.
func TestCommentsOfTheBoard(t *testing.T) {
	const silent = "đã có ghi chú của đơn vị: 'Sheet1'!B2."
	bare := func(name string, change func(string) string) func(*testing.T, []byte) []byte {
		return func(t *testing.T, data []byte) []byte { return replace(t, data, name, change) }
	}
	for name, c := range map[string]struct {
		cell   string // with a comment of the board
		change func(*testing.T, []byte) []byte
		silent bool
	}{
		"on another cell": {"A1", nil, false},
		"on the cell":     {"B2", nil, true},
		"drawn in a form without prefixes that we know": {"A1", bare("xl/drawings/vmlDrawing1.vml", func(s string) string {
			s = strings.NewReplacer("<v:", "<n0:", "</v:", "</n0:", "xmlns:v=", "xmlns:n0=", " v:ext", " n0:ext").Replace(s)
			return s
		}), false},
		"drawn in broken XML":      {"A1", bare("xl/drawings/vmlDrawing1.vml", func(s string) string { return strings.Replace(s, "</xml>", "<br></xml>", 1) }), true},
		"in a part with prefixes":  {"A1", bare("xl/comments1.xml", prefix), true},
		"drawn, but in no part":    {"A1", bare("xl/worksheets/_rels/sheet1.xml.rels", func(s string) string { return strings.Replace(s, "relationships/comments", "relationships/none", 1) }), false},
		"in a part, but not drawn": {"A1", bare("xl/worksheets/sheet1.xml", func(s string) string { return strings.ReplaceAll(s, "legacyDrawing", "picture") }), false},
	} {
		t.Run(name, func(t *testing.T) {
			data := commented(t, c.cell)
			if c.change != nil {
				data = c.change(t, data)
			}
			f := marked(t, data, "B2")
			if name != "drawn in broken XML" {
				copied, _ := write(t, data, one("B2"))
				wellDrawn(t, parts(t, copied)["xl/drawings/vmlDrawing1.vml"])
			}
			if got := strings.Contains(review(t, f), silent); got != c.silent {
				t.Errorf("tells of no comment: %t, want %t", got, c.silent)
			}
			if name == "in a part with prefixes" {
				return // the library cannot read it
			}
			if name != "drawn, but in no part" && !strings.Contains(commentAt(t, f, "Sheet1", c.cell), "của tôi") {
				t.Error("the board's comment is gone")
			}
			if got := !strings.Contains(commentAt(t, f, "Sheet1", "B2"), "abc"); got != c.silent {
				t.Errorf("without a comment of ours: %t, want %t", got, c.silent)
			}
		})
	}
}
