package page

import "html/template"

// document is a page before it is written.
type document struct {
	Lang, Program string
	Style         template.CSS
	Policy        string
	Words         map[string]string

	Bloc, Title string
	Under       []string // lines under the title
	Status      []string // what keeps it from being final
	Sections    []section
}

// section is a part of a page that its contents name.
type section struct {
	ID, Title string
	Parts     []part
}

// add adds a section with the parts of which there is something.
func (d *document) add(id, title string, parts ...part) {
	d.Sections = append(d.Sections, section{id, title, parts})
}

// Settles leads to the section of what is left to settle: the questions, else the findings.
func (d *document) Settles() link {
	var to link
	for _, s := range d.Sections {
		if s.ID == questionsID || s.ID == findingsID && to.To == "" {
			to = link{"#" + s.ID, s.Title}
		}
	}
	return to
}

// The sections that say what is left to settle.
const (
	questionsID = "questions"
	findingsID  = "findings"
)

// part is one thing below the other in a section; of its fields one is set.
type part struct {
	Text      string // a paragraph
	Tiles     []tile
	Grid      *grid
	Cards     []card // beside each other where there is room
	Folds     []fold
	Questions []question
	Lines     []string
}

// tile is one figure, large.
type tile struct {
	Title string
	Cell  cell
	Unit  string
	Lines []string
}

// card is a chart.
type card struct {
	Title  string
	Legend []legend
	Grid   *grid
	Curve  *curve
}

// legend says what a colour stands for.
type legend struct{ Class, Text string }

// fold is what is shown when a person opens it, or follows a link into it.
type fold struct {
	ID, Title, Said string
	Number          *cell // beside the title
	Parts           []part
}

// grid is a table.
type grid struct {
	ID, Caption string
	Hidden      bool   // the caption is for those who do not see the title above
	Chart       bool   // it is drawn, and narrow
	Narrow      string // the class by which it is laid out where there is little room; empty for the usual one
	Head        []head
	Rows        []row
	Notes       []note
}

// head is the header of a column.
type head struct {
	Text  string
	Class string
	Long  string // what a short one stands for
	// Said is read aloud before it, where a colour stands for it.
	Said, Colour string
}

// row is a row of a table; its class says whether it is a heading or a total.
type row struct {
	ID, Class string
	Cells     []cell
}

// cell is a cell of a table.
type cell struct {
	Text    string
	Value   string // the exact number, of which Text is the notation; empty for a text
	Mark    string // behind a number, as "(5/11)"
	Link    string
	Class   string
	Stub    bool // it names the row
	Span    int  // how many columns it takes; 0 for one
	Bars    *bars
	Sources []source
	Links   []link // behind the text
}

// link leads to another place of the page.
type link struct{ To, Text string }

// note is a footnote.
type note struct{ ID, Text string }

// source is where a figure stands.
type source struct {
	Of     string // which of the figures of the row, where there are several
	Place  string
	Raw    string // as it is written there
	Unit   string
	Remark string
}

// question is a question with what a person can answer.
type question struct {
	ID, Title, Place, Now string
	Says                  string
	Asks                  string
	Choices               []string
	Reply, Outcome        string
	Links                 []link
}
