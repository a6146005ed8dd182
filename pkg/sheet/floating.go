package sheet

// Floating is a text of a sheet that is in no cell.
type Floating struct {
	Kind FloatingKind
	Cell string // the cell that it belongs to, as "E12"; empty for none
	Text string
}

// FloatingKind is what a floating text is.
type FloatingKind string

// The kinds of floating texts.
const (
	Comment    FloatingKind = "comment"
	TextBox    FloatingKind = "text-box"    // or any other shape
	Chart      FloatingKind = "chart"       // the title of a chart, or of one of its axes
	PageHeader FloatingKind = "page-header" // or a footer, one of its three parts
)
