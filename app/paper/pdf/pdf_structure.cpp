#include "app/paper/pdf/pdf_structure.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace jcic::paper {

namespace {

constexpr std::string_view structure_key = "/StructTreeRoot ";
constexpr std::string_view kids_key = "/K ";
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
    for (const std::size_t kid : kids_of(element)) gather(objects, kid, name, depth + 1, found);
}

/// The words of a value as Cairo writes it: blanks or newlines between all.
std::vector<std::string_view> words_of(std::string_view value) {
    std::vector<std::string_view> out;
    while (!value.empty()) {
        const std::size_t begin = value.find_first_not_of(" \n");
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(value.find_first_of(" \n", begin), value.size());
        out.push_back(value.substr(begin, end - begin));
        value.remove_prefix(end);
    }
    return out;
}

/// What stands between an element's "/K [" and its "]"; nothing where its kids are no array.
std::string_view kids_array(std::string_view element) {
    const std::size_t key = element.find(kids_key);
    if (key == std::string_view::npos || !element.substr(key + kids_key.size()).starts_with('[')) return {};
    const std::size_t begin = key + kids_key.size() + 1;
    return element.substr(begin, element.find(']', begin) - begin);
}

std::string references_to(const std::vector<std::size_t>& numbers) {
    std::string out;
    for (const std::size_t number : numbers) out += " " + std::to_string(number) + " 0 R";
    return out + " ";
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

std::vector<std::size_t> kids_of(std::string_view element) {
    const auto array = kids_array(element);
    if (array.empty()) return references_after(element, kids_key);
    const auto words = words_of(array);
    std::vector<std::size_t> out;
    int deep = 0;  // in a dictionary, which is content of another page's
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "<<") ++deep;
        if (words[i] == ">>") --deep;
        std::size_t number = 0;
        if (deep == 0 && i >= 2 && words[i] == "R" &&
            std::from_chars(words[i - 2].data(), words[i - 2].data() + words[i - 2].size(), number).ec == std::errc())
            out.push_back(number);
    }
    return out;
}

void forget_loose_content(PdfObjects& objects) {
    std::set<std::string> loose;
    for (std::size_t number = 1; number < objects.by_number.size(); ++number) {
        std::string& element = objects.by_number[number].value;
        const auto array = kids_array(element);
        if (array.empty() || element.find("/Type /StructElem") == std::string::npos) continue;
        const auto kids = kids_of(element);
        if (kids.empty() || words_of(array).size() == 3 * kids.size()) continue;
        element.replace(element.find(array), array.size(), references_to(kids));
        loose.insert("\n  " + std::to_string(number) + " 0 R\n");
    }
    if (loose.empty()) return;
    // Each page's list of what its content belongs to.
    for (PdfObject& object : objects.by_number) {
        if (object.kind != PdfObject::Kind::value || !object.value.starts_with("[\n")) continue;
        for (const std::string& line : loose)
            for (std::size_t at = object.value.find(line); at != std::string::npos; at = object.value.find(line, at))
                object.value.replace(at, line.size(), "\n  null\n");
    }
}

Result<void> describe(PdfObjects& objects, const std::vector<HeadCell>& heads, const std::string& language) {
    forget_loose_content(objects);
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
                      std::string(structure_key) + tree_reference + " /Lang (" + language +
                          ") /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>");
    std::string tree =
        "<</Type/StructTreeRoot" + root.substr(parents, kids - parents) + "/K " + document_reference + ">>";
    root = "<</S/Document/P " + tree_reference + root.substr(kids);
    objects.add({PdfObject::Kind::value, std::move(tree), {}});
    return say_scopes(objects, document, heads);
}

}  // namespace jcic::paper
