// Package slip holds the slip that goes with a copy of a report to its board, and comes
// back with it: which file the copy answers, what was asked, and what stood in its cells.
//
// A slip is a JSON with a digest (package seal) on a hidden sheet; a document property says
// that there is one. Both stay when Excel or LibreOffice saves the copy anew. Of reads it
// back; Changes compares the cells as they went out with those that came back (cells.go);
// Returned is a copy that came back, with what the board wrote into it (returned.go).
package slip

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/seal"
	"bloc/pkg/sheet"
)

// Where the slip is kept.
const (
	Sheet    = "_bloc_return" // the hidden sheet
	Property = "bloc-return"  // the custom document property; its value is the version
	Version  = "1"
	chunk    = 30_000 // letters in a cell, which holds at most 32,767
)

// Slip is what a copy says about itself.
type Slip struct {
	Version int        `json:"schema_version"`
	Program string     `json:"program"`
	Bloc    string     `json:"bloc"`
	Period  string     `json:"period"`
	Member  string     `json:"member,omitempty"`  // empty if the board was not known
	File    string     `json:"file"`              // the name of the file that it answers, without folders
	SHA256  string     `json:"sha256"`            // of that file
	Earlier []string   `json:"earlier,omitempty"` // the SHA-256 of files that this file replaced
	Alone   bool       `json:"alone,omitempty"`   // the sheets went out without the report
	Asked   []Question `json:"asked,omitempty"`   // in the order of their numbers on the sheet of findings
	Sheets  []Content  `json:"sheets,omitempty"`  // the board's sheets, as they went out
}

// Question is what a board was asked.
type Question struct {
	Code      string   `json:"code"`
	Severity  string   `json:"severity"`
	Sheet     string   `json:"sheet,omitempty"`
	Cell      string   `json:"cell,omitempty"` // or a range
	Also      []Place  `json:"also,omitempty"` // other places of the same thing
	Indicator string   `json:"indicator,omitempty"`
	Period    string   `json:"period,omitempty"`
	Found     string   `json:"found,omitempty"`
	Values    []string `json:"values,omitempty"` // for a rule on figures, the figures that it looked at
	Count     int      `json:"count"`            // how many cells it is about
}

// Place is a place in the file.
type Place struct {
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

// Ask returns the question that a finding asks.
func Ask(f diag.Finding) Question {
	var also []Place
	for _, p := range f.Also {
		also = append(also, Place{p.Sheet, p.Cell})
	}
	return Question{
		Also: also,
		Code: f.Rule.Code, Severity: f.Severity.String(), Sheet: f.Sheet, Cell: f.Cell, Indicator: f.Indicator,
		Period: f.Period, Found: f.Found, Values: f.Values, Count: f.Cells(),
	}
}

// Answers reports whether the slip belongs to a copy of a file, or of one that the file
// replaced.
func (s *Slip) Answers(sha256 string) bool {
	return sha256 != "" && (s.SHA256 == sha256 || slices.Contains(s.Earlier, sha256))
}

// Round returns which copy of the report it is, from 1.
func (s *Slip) Round() int { return len(s.Earlier) + 1 }

// plainJSON escapes those characters of a JSON that a cell does not keep.
var plainJSON = strings.NewReplacer("_x", `\u005fx`, "\ufffe", `\ufffe`, "\uffff", `\uffff`)

// Texts are the cells of the hidden sheet, from its first down.
func (s *Slip) Texts() ([]string, error) {
	s.Version = 1
	data, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	sealed, err := seal.Add(data)
	if err != nil {
		return nil, err
	}
	var small bytes.Buffer
	if err := json.Compact(&small, sealed); err != nil {
		return nil, err
	}
	list := []string{Property + " " + Version}
	for letters := []rune(plainJSON.Replace(small.String())); len(letters) > 0; {
		n := min(chunk, len(letters))
		list = append(list, string(letters[:n]))
		letters = letters[n:]
	}
	return list, nil
}

// IsSheet reports whether a sheet is the hidden one of a slip.
func IsSheet(s *sheet.Sheet) bool { return s.Name == Sheet }

// Of returns the slip of a workbook; nil if it has none. The error says in both languages what
// is wrong with it.
func Of(b *sheet.Book) (*Slip, error) {
	i := slices.IndexFunc(b.Sheets, IsSheet)
	_, claims := b.Properties[Property]
	switch {
	case i < 0 && !claims:
		return nil, nil
	case i < 0:
		return nil, diag.Says(damage.gone, Sheet)
	}
	var text strings.Builder
	for n, c := range b.Sheets[i].Cells {
		if n > 0 {
			text.WriteString(c.Text)
		}
	}
	if err := seal.Check([]byte(text.String())); err != nil {
		return nil, diag.Says(damage.changed, Sheet, err)
	}
	var s Slip
	if err := json.Unmarshal([]byte(text.String()), &s); err != nil || s.Version != 1 {
		return nil, diag.Says(damage.other, Sheet)
	}
	return &s, nil
}

// damage says what is wrong with a slip.
var damage = struct{ gone, changed, other diag.Text }{
	gone:    diag.Text{Vi: "trang tính ẩn %s đã bị xóa", En: "the hidden sheet %s was deleted"},
	changed: diag.Text{Vi: "trang tính ẩn %s đã bị sửa (%v)", En: "the hidden sheet %s was changed (%v)"},
	other:   diag.Text{Vi: "trang tính ẩn %s là của một bản bloc khác", En: "the hidden sheet %s is of another version of bloc"},
}
