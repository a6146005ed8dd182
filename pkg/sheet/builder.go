package sheet

// Builder makes the sheets of one book and holds them together to the limits. The reader of a
// format takes a Draft from it for each sheet, and keeps all texts in it.
type Builder struct {
	limits *Limits
	room   *Room
	texts  Texts
	cells  int // counted so far, in all sheets
}

// NewBuilder returns a builder for one book. Its cells lie in the room.
func NewBuilder(limits *Limits, room *Room) *Builder {
	return &Builder{limits: limits, room: room}
}

// RoomFor returns an error if n more bytes of text exceed the limits.
func (b *Builder) RoomFor(n int64) error {
	if n > b.limits.TextBytes-b.texts.used {
		return b.tooMuchText()
	}
	return nil
}

func (b *Builder) tooMuchText() error {
	return OverLimit(Counted.Text, b.limits.TextBytes)
}

// Spend counts bytes of text that are kept elsewhere, as in a table that cells refer to.
func (b *Builder) Spend(n int64) error {
	err := b.RoomFor(n)
	b.texts.used += n
	return err
}

// Text keeps a text of the book.
func (b *Builder) Text(text []byte) (string, error) {
	if err := b.RoomFor(int64(len(text))); err != nil {
		return "", err
	}
	return b.texts.Keep(text), nil
}

// Keep is Text for a text that is known to fit.
func (b *Builder) Keep(text []byte) string { return b.texts.Keep(text) }

// Fits reports whether one more cell, with a text of so many bytes, is within the limits.
func (b *Builder) Fits(text int) bool {
	return b.cells < b.limits.Cells && b.texts.used+int64(text) <= b.limits.TextBytes
}

// count counts a cell, or something that takes as much memory.
func (b *Builder) count() error {
	if b.cells++; b.cells > b.limits.Cells {
		return OverLimit(Counted.Cells, int64(b.limits.Cells))
	}
	return nil
}
