#pragma once
// The one engine for records, sheets and forms: a document is blocks in reading order and a frame for every page;
// render() breaks it into A4 pages and returns one tagged PDF. The same document gives the same bytes.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/base/clock.h"
#include "app/paper/layout/layout.h"
#include "app/paper/pdf/pdf.h"
#include "app/paper/proof/origin.h"

namespace jcic::paper {

/// A heading within the document, kept with what follows.
struct Heading {
    std::string text;
};

/// Labelled values in two columns: subject, case number, reason.
struct Facts {
    struct Fact {
        std::string label;
        std::string value;
        bool wide = false;  ///< on a whole line
    };
    std::vector<Fact> facts;
};

enum class Align { left, centre, right };

/// Running text; a label ("說明：", "一、") is to its left, and all lines of text beside it.
struct Paragraph {
    enum class Look { body, small, strong };
    std::string label;
    std::string text;
    Look look = Look::body;
    Align align = Align::left;  ///< of a paragraph without a label
    double indent = 0;          ///< points
};

/// Rows over page breaks: the headings are repeated on every page, a group's name stays with its first row and a total
/// with the rows before it. Only a row higher than a page is cut; each further part begins with its number:
/// 2)（續）. A total's label spans empty cells next to it.
struct Table {
    struct Column {
        std::string title;
        Align align = Align::left;
        bool wraps = true;    ///< false: as wide as its widest cell (amounts, dates, codes)
        std::string group{};  ///< a second heading above this and its neighbours of the same group, "" for none
        double least = 0;     ///< minimum width in points: room to write in
        std::string
            subgroup{};  ///< a heading between the group's and the titles of neighbours of the same, "" for none
    };
    enum class RowKind { plain, group, subtotal, total };
    struct Row {
        RowKind kind = RowKind::plain;
        std::vector<std::string> cells;     ///< one a column; a group row has one, over the whole width
        std::vector<std::string> before{};  ///< one a column: total of the rows above, for the lines 接次頁 and
                                            ///< 承前頁 at a page break here; empty for none
        std::vector<double> bars{};  ///< one a column: filled share of a small bar, 0 to 1, in a cell without words;
                                     ///< below 0 for none. Empty for none at all
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool boxed = false;    ///< with lines between the columns: what people write into
    double row_least = 0;  ///< minimum height of a row, in points
    std::string ending{};  ///< centred below the last row: 以下空白; "" for none
};

/// Boxed cells with a label and a value, as on forms; a line's cells share its width.
struct Boxes {
    struct Box {
        std::string label;
        std::string value;
        double share = 1;
    };
    struct Line {
        std::vector<Box> boxes;
        double least = 0;  ///< minimum height, in points
    };
    std::vector<Line> lines;
};

/// Places to sign side by side, each under a label, with a name if known; kept with the block before it.
struct Signatures {
    struct Place {
        std::string label;
        std::string name;
    };
    std::vector<Place> places;
};

/// A QR code (ISO/IEC 18004, level M) as vector squares, and words beside it.
struct Code {
    std::string contents;
    double size_mm = 25;  ///< without its quiet zone
    std::string caption;
};

/// Labels to be cut out and stuck on things: each with a QR code and words beside it, several on a line.
struct Labels {
    struct Label {
        std::string contents;  ///< of the code
        std::string words;
    };
    std::vector<Label> labels;
    std::size_t across = 3;
    double size_mm = 18;  ///< of a code, without its quiet zone
};

/// A statement in place of a table: 查無資料.
struct Statement {
    std::string text;
    std::string explanation;
};

/// The querier's data as a stamp (R-PA-1), beside it places for signatures; kept with the block before it.
struct Stamp {
    std::string unit;                ///< 0129999 忠孝分行
    std::string date;                ///< in ROC form, large in the stamp's middle
    std::string person;              ///< duty, name and user code
    std::vector<std::string> lines;  ///< small, below: copy, case
    std::vector<Signatures::Place> places;
    std::string bank{};     ///< 練習商業銀行, above the unit; "" for none
    std::string purpose{};  ///< 查詢專用章, below the date; "" for none
};

using Block = std::variant<Heading, Facts, Paragraph, Table, Boxes, Signatures, Code, Labels, Statement, Stamp>;

/// The parts that every page has.
struct Frame {
    std::string title;               ///< large on the first page, small on those that follow
    std::string running_head;        ///< next to the title from the second page on: whose page it is
    std::string mark;                ///< 密件, "" for none
    std::string practice;            ///< the band that marks practice, "" in production
    std::string watermark;           ///< drawn over the whole page, never in the text; "" for none (R-PA-2)
    std::optional<Origin> origin{};  ///< of a copy: printed with the watermark's words in the margins
    std::string notice;              ///< the tax notice on pages with tax data (R-PA-3), else ""
    std::string advice;              ///< small, below the notice: what to do in doubt (R-PA-8)
    std::string footer;              ///< left of the page number
    std::string stamp_line{};        ///< above it: the stamp in one line; "" for none
    std::string bank{};              ///< its name, above the first page's title beside a logo; "" for none
    std::string page_number = "第 %1 頁，共 %2 頁";
};

struct Document {
    std::string metadata_title;      ///< of the file: never personal data
    UtcTime created{};               ///< the file's date, for the same bytes from the same input
    std::string language = "zh-TW";  ///< BCP 47: for screen readers
    Frame frame;
    std::vector<Block> blocks;
};

/// Receives each page's text, line by line in the order of painting, and returns the words of each page's code
/// (pages.h). Called once, before the bytes are final; a fault ends render().
using Prove = std::function<Result<std::vector<std::string>>(const std::vector<std::string>& pages)>;

/// With `prove`, every page has room for a code at its lower right and gets it. A character that no font has, or a
/// control character, is shown as its number, which is explained below the last block. Faults paper.font (details
/// "character": U+XXXX, "font": the one for it that is not installed), paper.layout (a block higher than a page, a
/// table whose cells do not match its columns, text that is not UTF-8).
[[nodiscard]] Result<PdfBytes> render(const Document& document, const Layout& layout = {}, const Prove& prove = {});

}  // namespace jcic::paper
