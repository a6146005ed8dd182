package figure

import "bloc/pkg/diag"

// TextCount accounts for the texts of a report: Seen = Read + Harmless + Asked.
type TextCount struct {
	Seen     int `json:"seen"`
	Read     int `json:"read"`     // texts that say something about figures
	Harmless int `json:"harmless"` // texts that say nothing that matters
	Asked    int `json:"asked"`    // texts that have a finding
}

// Add counts a text.
func (c *TextCount) Add(t *Text) {
	c.Seen++
	switch {
	case t.Asked != "":
		c.Asked++
	case t.Harmless != "":
		c.Harmless++
	default:
		c.Read++
	}
}

// WriteJSON writes the fields of the account.
func (c *TextCount) WriteJSON(j *diag.JSON) {
	j.Int("seen", c.Seen)
	j.Int("read", c.Read)
	j.Int("harmless", c.Harmless)
	j.Int("asked", c.Asked)
}

// Text is what became of a text of a report.
type Text struct {
	Place string // what it is: "cell", "sheet-name", "file-name", "comment", "prompt", "shown", "name", "description", "text-box", "chart", "page-header", "format"
	Sheet string // empty for the file name
	Cell  string // empty if it is in no cell
	Text  string
	Says  map[string]string // what it says about figures, by axis; nil for nothing
	Of    []string          // the cells of those, as "E12:E31"

	Label    bool   // it names rows or columns of a table
	Harmless string // why it limits nothing; empty if it is read or asked about
	Asked    string // the code of its finding; empty for none
}

// WriteJSON writes the fields of the text.
func (t *Text) WriteJSON(j *diag.JSON) {
	j.Text("place", t.Place)
	j.Optional("sheet", t.Sheet)
	j.Optional("cell", t.Cell)
	j.Text("text", t.Text)
	switch {
	case t.Asked != "":
		j.Text("asked", t.Asked)
	case t.Harmless != "":
		j.Text("harmless", t.Harmless)
	default:
		diag.Map(j, "says", t.Says, j.Text)
		j.Texts("of", t.Of)
	}
}
