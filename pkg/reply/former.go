package reply

import (
	"fmt"
	"html"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"bloc/pkg/report"
)

// A workbook that came back carries the marks and notes of the copy that went out. They make
// room for new ones: a cell that is in order now looks normal again.

// formerNotes finds the comments of a sheet that consist only of bloc's notes, by their cells.
// It leaves threaded comments alone.
func (n notes) formerNotes(rels *links) map[string]int {
	found := map[string]int{}
	if n.doc == nil || len(rels.byType["threadedComment"]) > 0 {
		return found
	}
	list := n.doc.child(n.doc.root(), "commentList")
	for _, c := range n.doc.children(list, "comment") {
		if text := strings.TrimSpace(n.textOf(c)); strings.HasPrefix(text, report.NoteBegins) && strings.HasSuffix(text, report.NoteEnds) {
			ref, _ := n.doc.get(c, "ref")
			found[ref] = c
		}
	}
	return found
}

// textOf returns the text of a comment.
func (n notes) textOf(comment int) string {
	var b strings.Builder
	for _, t := range n.doc.tags {
		if of := n.doc.tags[comment]; t.name == "t" && t.start > of.start && t.after <= of.after {
			b.WriteString(html.UnescapeString(string(n.doc.data[t.end:t.closing])))
		}
	}
	return b.String()
}

// clear takes out bloc's former notes, and the boxes of those on cells that get no new note.
// It returns the cells whose boxes stay for new notes.
func (n notes) clear(former map[string]int, m marks) map[string]bool {
	boxed := map[string]bool{}
	marked := map[string]bool{}
	for at := range m {
		marked[at.String()] = true
	}
	for ref, comment := range former {
		n.doc.remove(comment)
		delete(n.taken, ref)
		box := n.box(ref)
		switch {
		case box < 0:
		case marked[ref]:
			boxed[ref] = true
		default:
			n.boxes.remove(box)
		}
	}
	return boxed
}

var boxPlace = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<(?:\w+:)?(Row|Column)>\s*(\d+)\s*<`)
})

// box returns the box of a comment; -1 if there is none.
func (n notes) box(ref string) int {
	if n.boxes == nil {
		return -1
	}
	for _, i := range n.boxes.children(n.boxes.root(), "") {
		t := n.boxes.tags[i]
		var at position
		for _, found := range boxPlace().FindAllSubmatch(n.boxes.data[t.start:t.after], -1) {
			number, _ := strconv.Atoi(string(found[2]))
			if string(found[1]) == "Row" {
				at.row = number + 1
			} else {
				at.col = number + 1
			}
		}
		if at.row > 0 && at.col > 0 && at.String() == ref {
			return i
		}
	}
	return -1
}

// formerFills are the fills of marked cells as bloc writes them, and as LibreOffice saves
// them.
var formerFills = [][]string{{`"lightUp"`, "FFC00000", "FFFFF2CC"}, {`"solid"`, "FFF0B699"}}

// findFormer notes which fills belong to former marks.
func (l *looks) findFormer() {
	l.again = true
	list := l.doc.child(l.doc.root(), "fills")
	for n, i := range l.doc.children(list, "fill") {
		t := l.doc.tags[i]
		content := string(l.doc.data[t.start:t.after])
		for _, all := range formerFills {
			is := true
			for _, part := range all {
				is = is && strings.Contains(content, part)
			}
			if is {
				l.former[strconv.Itoa(n)] = true
			}
		}
	}
}

// unmark returns the style of a cell that was marked and is no longer: the same style without
// a fill. ok is false for a cell that was not marked.
func (l *looks) unmark(style string) (string, bool) {
	n, err := strconv.Atoi(style)
	if err != nil || n < 0 || n >= len(l.xfs) {
		return "", false
	}
	if fill, _ := l.doc.get(l.xfs[n], "fillId"); !l.former[fill] {
		return "", false
	}
	key := fmt.Sprintf("-%d", n)
	if _, known := l.marked[key]; !known {
		l.marked[key] = l.style(l.withFill(n, 0))
	}
	return strconv.Itoa(l.marked[key]), true
}
