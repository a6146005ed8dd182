package layout

// labelRoom is room for the labels of rows, of which most have one or two.
type labelRoom struct{ free []Label }

// usualLabels is how many labels room is made for at once.
const usualLabels = 64

// add appends a label to those of a row; the first gets its place beside those of other rows.
func (m *labelRoom) add(list []Label, l Label) []Label {
	if list != nil {
		return append(list, l)
	}
	if len(m.free) == 0 {
		m.free = make([]Label, usualLabels)
	}
	list, m.free = m.free[:1:1], m.free[1:]
	list[0] = l
	return list
}
