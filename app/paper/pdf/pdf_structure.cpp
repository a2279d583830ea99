#include "app/paper/pdf/pdf_structure.h"

#include <string_view>

namespace jcic::paper {

namespace {

constexpr std::string_view structure_key = "/StructTreeRoot ";
constexpr int deepest_level = 16;  ///< more levels than any tree of ours has

tl::unexpected<Fault> no_structure() {
    return fail(FaultCode::paper_layout, "paper.structure", {{"reason", "pdf"}});
}

/// Elements named `name` at and below the one of that number, in reading order.
void gather(const PdfObjects& objects, std::size_t number, std::string_view name, int depth,
            std::vector<std::size_t>& found) {
    if (number >= objects.by_number.size() || depth > deepest_level) return;
    const std::string& element = objects.by_number[number].value;
    if (element.find(name) != std::string::npos) {
        found.push_back(number);
        return;
    }
    for (const std::size_t kid : references_after(element, "/K ")) gather(objects, kid, name, depth + 1, found);
}

std::string attributes_of(const HeadCell& cell) {
    std::string out = "/A<</O/Table/Scope/Column";
    if (cell.columns > 1) out += "/ColSpan " + std::to_string(cell.columns);
    if (cell.rows > 1) out += "/RowSpan " + std::to_string(cell.rows);
    return out + ">>";
}

Result<void> say_scopes(PdfObjects& objects, std::size_t document, const std::vector<HeadCell>& heads) {
    std::vector<std::size_t> found;
    gather(objects, document, "/S /TH\n", 0, found);
    if (found.size() != heads.size()) return no_structure();
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::string& element = objects.by_number[found[i]].value;
        element.insert(element.rfind(">>"), attributes_of(heads[i]));
    }
    return {};
}

}  // namespace

Result<void> describe(PdfObjects& objects, const std::vector<HeadCell>& heads) {
    std::string& catalogue = objects.by_number[objects.root].value;
    const auto trees = references_after(catalogue, structure_key);
    if (trees.size() != 1 || trees[0] >= objects.by_number.size()) return no_structure();
    // Cairo could write the Document element, but refuses a pattern's recording (the watermark) that is painted within
    // an open element. It takes the old root's number, to which the elements point.
    const std::size_t document = trees[0];
    std::string& root = objects.by_number[document].value;
    const std::size_t kids = root.find("/K ");
    const std::size_t parents = root.find("/ParentTree ");
    if (kids == std::string::npos || parents > kids) return no_structure();
    const std::string document_reference = std::to_string(document) + " 0 R";
    const std::string tree_reference = std::to_string(objects.by_number.size()) + " 0 R";
    catalogue.replace(catalogue.find(structure_key), structure_key.size() + document_reference.size(),
                      std::string(structure_key) + tree_reference +
                          " /Lang (zh-TW) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>");
    std::string tree =
        "<</Type/StructTreeRoot" + root.substr(parents, kids - parents) + "/K " + document_reference + ">>";
    root = "<</S/Document/P " + tree_reference + root.substr(kids);
    objects.add({PdfObject::Kind::value, std::move(tree), {}});
    return say_scopes(objects, document, heads);
}

}  // namespace jcic::paper
