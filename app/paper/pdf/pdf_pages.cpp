#include "app/paper/pdf/pdf_pages.h"

#include <algorithm>
#include <array>

#include "app/base/secret.h"
#include "app/paper/pdf/pdf_archive.h"

namespace jcic::paper {

namespace {

constexpr std::string_view page_contents_key = "/Contents ";
constexpr std::string_view of_the_structure = " << /MCID ";
constexpr std::string_view marked = " BDC\n";
constexpr std::string_view unmarked = "\nEMC\n";
constexpr std::string_view artifact = "/Artifact BMC\n";
constexpr std::array<std::string_view, 4> groups{"/Table", "/TR", "/L", "/LI"};

tl::unexpected<Fault> no_pages() {
    return fail(FaultCode::paper_layout, "paper.pages", {{"reason", "pdf"}});
}

/// The pages' numbers, in order; none where they are not as Cairo lists them.
std::vector<std::size_t> pages_of(const PdfObjects& objects) {
    const auto tree = references_after(objects.by_number[objects.root].value, "/Pages ");
    if (tree.size() != 1 || tree[0] >= objects.by_number.size()) return {};
    auto pages = references_after(objects.by_number[tree[0]].value, "/Kids ");
    if (std::ranges::any_of(pages, [&](std::size_t page) { return page >= objects.by_number.size(); })) return {};
    return pages;
}

/// Whether an operator among them leaves something on the page: of a path, an object or an image, or a text object.
bool paints(std::string_view operators) {
    constexpr std::array<std::string_view, 14> painting{"S", "s",  "f",  "F",  "f*", "B",  "B*",
                                                        "b", "b*", "Do", "sh", "EI", "ET", "BI"};
    while (!operators.empty()) {
        const std::size_t end = std::min(operators.find_first_of(" \n"), operators.size());
        if (std::ranges::find(painting, operators.substr(0, end)) != painting.end()) return true;
        operators.remove_prefix(std::min(end + 1, operators.size()));
    }
    return false;
}

void append_outside(std::string& out, std::string_view operators) {
    if (!paints(operators)) {
        out += operators;
        return;
    }
    out += artifact;
    out += operators;
    if (!operators.ends_with('\n')) out += '\n';
    out += "EMC\n";
}

/// Where the marked content that begins at `begin` ends: within its text what a glyph stands for may be marked too
/// (/Span with /ActualText, of a ligature). 0 where it does not.
std::size_t end_of_marked(std::string_view operators, std::size_t begin) {
    std::size_t open = 0;
    for (std::size_t at = begin;;) {
        const std::size_t deeper = operators.find(marked, at);
        const std::size_t end = operators.find(unmarked, at);
        if (end == std::string_view::npos) return 0;
        if (deeper < end) {
            ++open;
            at = deeper + marked.size() - 1;  // its newline may begin the line of the end
        } else {
            at = end + unmarked.size() - 1;
            if (open <= 1) return open == 1 ? at + 1 : 0;
            --open;
        }
    }
}

}  // namespace

void unmark_groups(std::string& operators) {
    for (std::size_t at = operators.find(of_the_structure); at != std::string::npos;
         at = operators.find(of_the_structure, at + 1)) {
        const std::size_t line = operators.rfind('\n', at) + 1;  // 0 where there is none before
        if (std::ranges::find(groups, std::string_view(operators).substr(line, at - line)) == groups.end()) continue;
        const std::size_t end = end_of_marked(operators, at);
        if (end == 0) return;
        const auto blank = [&](std::size_t from, std::size_t to) {
            std::fill(operators.begin() + static_cast<std::ptrdiff_t>(from),
                      operators.begin() + static_cast<std::ptrdiff_t>(to), ' ');
        };
        blank(line, operators.find('\n', at));
        blank(end - unmarked.size() + 1, end - 1);
    }
}

std::optional<std::string> with_artifacts(std::string_view operators) {
    std::string out;
    out.reserve(operators.size() + operators.size() / 8 + 64);  // so that nothing is left where it grew
    while (!operators.empty()) {
        const std::size_t begin = operators.find(of_the_structure);
        if (begin == std::string_view::npos) {
            append_outside(out, operators);
            break;
        }
        const std::size_t line = operators.rfind('\n', begin);
        const std::size_t outside = line == std::string_view::npos ? 0 : line + 1;
        const std::size_t end = end_of_marked(operators, begin);
        if (end == 0) return std::nullopt;
        append_outside(out, operators.substr(0, outside));
        out += operators.substr(outside, end - outside);
        operators.remove_prefix(end);
    }
    return out;
}

Result<void> mark_artifacts(PdfObjects& objects) {
    for (const std::size_t page : pages_of(objects)) {
        const auto contents = references_after(objects.by_number[page].value, page_contents_key);
        if (contents.size() != 1 || contents[0] >= objects.by_number.size()) return no_pages();
        PdfObject& painted = objects.by_number[contents[0]];
        if (painted.kind != PdfObject::Kind::stream) return no_pages();
        JCIC_TRY(std::string plain, inflated(painted.stream));
        unmark_groups(plain);
        auto told = with_artifacts(plain);
        wipe(plain);
        if (!told) return no_pages();
        painted.stream = deflated(*told);
        wipe(*told);
    }
    return {};
}

Result<void> paint_last(PdfObjects& objects, const std::vector<std::string>& last) {
    if (last.empty()) return {};
    const auto pages = pages_of(objects);
    if (pages.size() != last.size()) return no_pages();
    const std::size_t before = objects.add({PdfObject::Kind::stream, "<<>>", "q\n"});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::size_t after =
            objects.add({PdfObject::Kind::stream, "<</Filter/FlateDecode>>", deflated("\nQ\n" + last[i])});
        std::string& page = objects.by_number[pages[i]].value;
        const auto contents = references_after(page, page_contents_key);
        if (contents.size() != 1) return no_pages();
        const std::string reference = std::to_string(contents[0]) + " 0 R";
        page.replace(page.find(page_contents_key), page_contents_key.size() + reference.size(),
                     std::string(page_contents_key) + "[ " + std::to_string(before) + " 0 R " + reference + " " +
                         std::to_string(after) + " 0 R ]");
    }
    return {};
}

}  // namespace jcic::paper
