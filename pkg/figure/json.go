package figure

import "bloc/pkg/diag"

// WriteJSON writes the fields of the account.
func (c *Count) WriteJSON(j *diag.JSON) {
	j.Int("seen", c.Seen)
	j.Int("used", c.Used)
	diag.Map(j, "left_out", c.LeftOut, j.Int)
	j.Int("not_understood", c.NotUnderstood)
}

// WriteJSON writes what confirms a figure; nothing if nothing does.
func (w Witness) WriteJSON(j *diag.JSON) {
	if names := w.Names(); len(names) > 0 {
		j.Texts("confirmed", names)
	}
}

// WriteJSON writes the fields of the place.
func (s *Source) WriteJSON(j *diag.JSON) {
	j.Text("file", s.File)
	j.Text("sheet", s.Sheet)
	j.Text("cell", s.Cell)
}
