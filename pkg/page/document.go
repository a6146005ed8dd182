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
	Status      []string // why it is not final
	Sections    []section
}

// section is a part of a page that is listed in its contents.
type section struct {
	ID, Title string
	Parts     []part
}

// add adds a section with those of the parts that are not empty.
func (d *document) add(id, title string, parts ...part) {
	d.Sections = append(d.Sections, section{id, title, parts})
}

// Settles is the link to what is left to settle: the section of the questions, else that of
// the findings.
func (d *document) Settles() link {
	var to link
	for _, s := range d.Sections {
		if s.ID == questionsID || s.ID == findingsID && to.To == "" {
			to = link{"#" + s.ID, s.Title}
		}
	}
	return to
}

// The sections with what is left to settle.
const (
	questionsID = "questions"
	findingsID  = "findings"
)

// part is one of the things in a section, one below the other. One of its fields is set.
type part struct {
	Text      string // a paragraph
	Tiles     []tile
	Grid      *grid
	Cards     []card // side by side if there is room
	Folds     []fold
	Questions []question
	Lines     []string
}

// tile is one figure in large type.
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

// legend explains a colour.
type legend struct{ Class, Text string }

// fold is shown when a person opens it, or follows a link into it.
type fold struct {
	ID, Title, Said string
	Number          *cell // stands beside the title
	Parts           []part
}

// grid is a table.
type grid struct {
	ID, Caption string
	Hidden      bool   // the caption is only for people who cannot see the title above
	Chart       bool   // the grid is a chart, and narrow
	Narrow      string // the class of its layout on narrow pages; empty for the usual one
	Head        []head
	Rows        []row
	Notes       []note
}

// head is the header of a column.
type head struct {
	Text  string
	Class string
	Long  string // the full text of a short header
	// Said is read aloud before the header if a colour stands for it.
	Said, Colour string
}

// row is a row of a table. Its class says whether it is a heading or a total.
type row struct {
	ID, Class string
	Cells     []cell
}

// cell is a cell of a table.
type cell struct {
	Text    string
	Value   string // the exact number that Text shows; empty for a text
	Mark    string // behind a number, as "(5/11)"
	Link    string
	Class   string
	Stub    bool // it is the stub of the row
	Span    int  // how many columns it spans; 0 for one
	Bars    *bars
	Sources []source
	Links   []link // links behind the text
}

// link leads to another place of the page.
type link struct{ To, Text string }

// note is a footnote.
type note struct{ ID, Text string }

// source is the place of a figure.
type source struct {
	Of     string // which figure of the row, if there are several
	Place  string
	Raw    string // as written there
	Unit   string
	Remark string
}

// question is a question with its possible answers.
type question struct {
	ID, Title, Place, Now string
	Says                  string
	Asks                  string
	Choices               []string
	Reply, Outcome        string
	Links                 []link
}
