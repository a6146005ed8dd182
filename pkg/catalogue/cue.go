package catalogue

// Cue is a list of words that are looked for outside of labels, as in letterheads, titles and
// dates. The words are in data/cues.yaml.
type Cue uint8

// The cues that bloc asks for.
const (
	CueOffice        Cue = iota // the letterhead of the office that reports: the words are the bloc's own
	CueAuthority                // the letterhead above it
	CueSender                   // before the name of who reports
	CueStranger                 // the letterhead of somebody who is no board
	CueWholeBloc                // that of the bloc
	CueOfBloc                   // a title of figures of all members
	CueAllZones                 // the zones of a province, at the beginning of a title
	CueOccasion                 // what a report is made for
	CueAnniversary              // what is celebrated; its years are not those of figures
	CueMotto                    // the motto of the state
	CueDepartment               // a part of an office
	CueProvince                 // before the name of a province
	CueNoPlace                  // a name in which that of a province stands
	CueAddressee                // the line speaks to somebody
	CueSentTo                   // in the name of a file, before the addressee
	CueVisit                    // the line is about a visit
	CueQuoting                  // the line begins with a source, another paper or a person
	CuePaper                    // a kind of paper that is cited with its number or its writer
	CueNumberedPaper            // a paper that is cited with its number
	CueCode                     // before the code of an indicator
	CueLaw                      // a paper that is cited with its name and its year
	CueAnnex                    // what stands before the paper that a table belongs to
	CueOf                       // before who wrote a paper
	CueAbout                    // before the subject of a paper
	CuePaperNumber              // before the number of a signed paper

	CueMade // before the day on which a paper was made, at the beginning of a text

	CueZones        // the text speaks of the zones
	CueAllAround    // of all that lies around them, as "toàn tỉnh"
	CueSomeZones    // the text speaks of some zones only
	CueZone         // begins the name of a zone
	CueEconomicZone // begins the name of a zone in which others may lie
	CueBesides      // between the name of a zone and what its row has besides
	CueOthers       // what a row may have besides a zone

	CueAsOf        // a line with the day up to which figures go
	CueTitle       // a line like a title
	CueInUnit      // before the unit of figures, in a sentence
	CueSome        // before the unit of an amount that no number gives: "hàng triệu USD"
	CueConverted   // before the currency into which figures are converted
	CueFigures     // a sentence that begins so speaks of figures
	CueStates      // begins what such a sentence says of figures
	CueIs          // before what figures are
	CuePredicate   // before what happened to a zone
	CueReporting   // words on how figures came about
	CueQuantity    // begins a name for figures
	CueSized       // behind a number of things, before their size
	CueGone        // said of what is no longer in force
	CueUnitLine    // a line that gives a unit
	CueReport      // a title of the whole report
	CueRemark      // begins a remark
	CueInstruction // begins an instruction how to fill in a form
	CuePeriodOf    // before the period of a report, in a cell of its own
	CueOfOneself   // a title in which a board speaks of itself

	CuePlanned   // a title is of what is yet to come
	CueResult    // of what was done
	CueEstimated // of what was done as far as it is known
	CueCompared  // before a period that is compared with

	CueYear
	CueQuarter
	CueMonth
	CueDay
	CuePartOfYear   // a part of it that is no period
	CueWhole        // "cả năm"
	CueFirst        // "đầu năm"
	CueLast         // "cuối năm"
	CueWithin       // "trong năm"
	CueUpTo         // before the day or the month that ends a period
	CueOnDay        // before the day of which figures are: "tại 31/12"
	CueUntil        // before the time up to which figures go
	CueFiguresOf    // before the time of which they are
	CueSummed       // figures are added up from January
	CueAgainst      // "so 2017"
	CueItalic       // figures that are written in italics
	CueBold         // likewise in bold
	CueSheet        // what a text calls a sheet, before its name
	CueAverage      // before a month that is an average, not one of the year
	CueNegation     // it ends a name
	CueTherefore    // between a cause and what follows from it
	CueSeveral      // before the names of those whose figures are meant
	CueOfReporting  // what is done with figures
	CueTotal        // a word for a total, in a label that says more
	CueAnd          // "và", between the parts of a list
	CueSince        // before the day on which a range begins
	CueYears        // several years as one
	CueCorrected    // behind the period of a column: its figures are corrected ones
	CueEach         // each of several months
	CueMonthShort   // right before or behind a number
	CueQuarterShort // right before one

	CueAll     // "tổng"
	CueSum     // "cộng"
	CueSection // "mục"
	CueColumn  // "cột", before its name
	CueRow     // "dòng", before the number of a row
	CueDitto   // in the place of a unit: the same as above

	CueExcuse // words of a board that explain nothing

	CueEnglishOrigin // English words that say something of a figure
	CueEnglishRole
	CueEnglishEvent
	CueEnglishTime
	CueEnglishWorker

	cueCount
)

// cueNames are the names of the cues in cues.yaml, empty for those that are not there.
var cueNames = [cueCount]string{
	CueAuthority: "authority", CueSender: "sender", CueStranger: "stranger", CueWholeBloc: "whole-bloc", CueOfBloc: "of-bloc", CueAllZones: "all-zones", CueOccasion: "occasion", CueMade: "made", CueAnniversary: "anniversary",
	CueMotto: "motto", CueDepartment: "department", CueProvince: "province", CueNoPlace: "no-place", CueAddressee: "addressee", CueSentTo: "sent-to",
	CueVisit: "visit", CueQuoting: "quoting", CuePaper: "paper", CueNumberedPaper: "numbered-paper", CueLaw: "law", CueCode: "code", CueAnnex: "annex", CueOf: "of", CueAbout: "about", CuePaperNumber: "paper-number",
	CueZones: "zones", CueAllAround: "all-around", CueSomeZones: "some-zones", CueZone: "zone", CueEconomicZone: "economic-zone", CueBesides: "besides", CueOthers: "others",
	CueAsOf: "as-of", CueTitle: "title", CueInUnit: "in-unit", CuePeriodOf: "period-of", CueSome: "some", CueConverted: "converted", CueFigures: "figures", CueStates: "states", CueIs: "is", CueQuantity: "quantity", CueSized: "sized", CuePredicate: "predicate", CueReporting: "reporting", CueGone: "gone", CueUnitLine: "unit-line", CueReport: "report", CueRemark: "remark", CueInstruction: "instruction", CueOfOneself: "of-oneself",
	CuePlanned: "planned", CueResult: "result", CueEstimated: "estimated", CueCompared: "compared",
	CueYear: "year", CueQuarter: "quarter", CueMonth: "month", CueDay: "day", CueWhole: "whole", CuePartOfYear: "part-of-year", CueFirst: "first", CueLast: "last",
	CueWithin: "within", CueUpTo: "up-to", CueOnDay: "on-day", CueUntil: "until", CueFiguresOf: "figures-of", CueSummed: "summed", CueAgainst: "against", CueAnd: "and", CueTherefore: "therefore", CueAverage: "average", CueNegation: "negation", CueSheet: "sheet", CueItalic: "italic", CueBold: "bold", CueTotal: "total",
	CueSeveral: "several", CueOfReporting: "of-reporting",
	CueSince: "since", CueYears: "years", CueCorrected: "corrected", CueEach: "each", CueMonthShort: "month-short", CueQuarterShort: "quarter-short",
	CueAll: "all", CueSum: "sum", CueSection: "section", CueRow: "row", CueColumn: "column", CueDitto: "ditto", CueExcuse: "excuse",
	CueEnglishOrigin: "english-origin", CueEnglishRole: "english-role", CueEnglishEvent: "english-event", CueEnglishTime: "english-time", CueEnglishWorker: "english-worker",
}

// CueSet is a set of cues; the zero set is empty.
type CueSet [2]uint64

// Has reports whether one of the cues is in the set.
func (s CueSet) Has(any ...Cue) bool {
	for _, c := range any {
		if s[c/wordSize]&(1<<(c%wordSize)) != 0 {
			return true
		}
	}
	return false
}

// wordSize is how many cues a word of a set holds.
const wordSize = 64

func setOf(c Cue) (s CueSet) {
	s[c/wordSize] = 1 << (c % wordSize)
	return s
}

// with returns the cues of two sets.
func (s CueSet) with(other CueSet) CueSet { return CueSet{s[0] | other[0], s[1] | other[1]} }

// without returns the cues of this set that are not in the other one.
func (s CueSet) without(other CueSet) CueSet { return CueSet{s[0] &^ other[0], s[1] &^ other[1]} }
