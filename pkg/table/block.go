package table

import "io"

// Block is a part of what people see of a result: a Title, a Subtitle, a Paragraph, a List or
// a *Table. A writer puts blocks one below the other.
type Block interface {
	write(w io.Writer, n notation) error
}

// Blocks returns tables as blocks.
func Blocks(tables []*Table) []Block {
	blocks := make([]Block, len(tables))
	for i, t := range tables {
		blocks[i] = t
	}
	return blocks
}

// List is a list under its heading.
type List struct {
	Heading string
	Items   []Item
}

// Item is an item of a list, with the lines under it.
type Item struct {
	Text  string
	Under []string
}

// Paragraph is a line of its own, below an empty one.
type Paragraph string

// Title is the lines at the head of a result.
type Title []string

// Subtitle stands above paragraphs.
type Subtitle string
