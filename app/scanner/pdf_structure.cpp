#include "app/scanner/pdf_structure.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "app/scanner/pdf_file.h"

namespace jcic::scanner {

namespace {

using scan::Unread;
using Kind = PdfValue::Kind;

/// What is thrown away as soon as it is known: there is one answer for the whole file.
struct NoEvidence {
    Unread why;
};

class Structure {
public:
    explicit Structure(PdfFile& file) : file_(file) {}

    /// The pages of its list, each once.
    const std::set<std::uint32_t>& pages() {
        const auto* root = file_.trailer().at("Root");
        if (root == nullptr || !root->is(Kind::reference)) throw NoEvidence{Unread::damaged};
        const auto* tree = value_of(dictionary(*root), "Pages");
        if (tree == nullptr || !tree->is(Kind::reference)) throw NoEvidence{Unread::damaged};
        if (branch(*tree, 0) == 0) throw NoEvidence{Unread::damaged};
        return pages_;
    }

    void page(std::uint32_t id) {
        const auto& page = file_.object(id)->value;
        contents(page);
        std::set<std::uint32_t> above{id};
        const auto* from = &page;
        while (from != nullptr && value_of(*from, "Resources") == nullptr) {
            const auto* parent = value_of(*from, "Parent");
            if (parent == nullptr || !parent->is(Kind::reference) || !above.insert(parent->id()).second) return;
            from = &dictionary(*parent);
        }
        if (from != nullptr) all_there(*value_of(*from, "Resources"));
    }

    void holds_nothing_else() {
        for (const auto id : file_.ids())
            if (const auto* object = file_.object(id)) inspect(object->value);
    }

private:
    static constexpr int deepest_branch = 100;

    /// Null where it is not given, or given as null.
    static const PdfValue* value_of(const PdfValue& dictionary, std::string_view name) {
        const auto* value = dictionary.at(name);
        return value == nullptr || value->is(Kind::null) ? nullptr : value;
    }
    const PdfFile::Object& object(const PdfValue& reference) {
        const auto* found = reference.is(Kind::reference) ? file_.object(reference.id()) : nullptr;
        if (found != nullptr) return *found;
        const bool hidden = reference.is(Kind::reference) && file_.is_hidden(reference.id());
        throw NoEvidence{hidden ? Unread::locked : Unread::damaged};
    }
    const PdfValue& dictionary(const PdfValue& reference) {
        const auto& found = object(reference);
        if (!found.value.is(Kind::dictionary) || found.stream) throw NoEvidence{Unread::damaged};
        return found.value;
    }
    /// Follows a reference to what must be there.
    const PdfValue& followed(const PdfValue& value) {
        const auto* out = &value;
        for (int step = 0; out->is(Kind::reference); ++step) {
            if (step > deepest_branch) throw NoEvidence{Unread::damaged};
            out = &object(*out).value;
        }
        return *out;
    }

    /// How many pages hang on it, by their own number.
    std::size_t branch(const PdfValue& reference, int depth) {
        const auto& node = dictionary(reference);
        if (depth > deepest_branch || !branches_.insert(reference.id()).second) throw NoEvidence{Unread::damaged};
        const auto* kids = value_of(node, "Kids");
        if (kids == nullptr || !followed(*kids).is(Kind::array)) throw NoEvidence{Unread::damaged};
        std::size_t many = 0;
        for (const auto& kid : followed(*kids).in) {
            const auto& below = dictionary(kid);
            const auto* type = value_of(below, "Type");
            const bool is_page = type == nullptr ? value_of(below, "Kids") == nullptr : type->is_named("Page");
            if (!is_page && type != nullptr && !type->is_named("Pages")) throw NoEvidence{Unread::damaged};
            many += is_page ? 1 : branch(kid, depth + 1);
            if (is_page) pages_.insert(kid.id());
            if (is_page && ++listed_ > scan::most_pages) throw NoEvidence{Unread::too_many_pages};
        }
        const auto* count = value_of(node, "Count");
        if (count == nullptr || followed(*count).whole() != many) states_another_number_ = true;
        if (depth == 0 && states_another_number_) throw NoEvidence{Unread::damaged};
        return many;
    }

    void contents(const PdfValue& page) {
        const auto* given = value_of(page, "Contents");
        if (given == nullptr) return;  // an empty page
        const auto is_stream = [&](const PdfValue& one) { return object(one).stream.has_value(); };
        if (given->is(Kind::reference) && is_stream(*given)) return;
        const auto& several = followed(*given);
        if (!several.is(Kind::array) || !std::ranges::all_of(several.in, is_stream)) throw NoEvidence{Unread::damaged};
    }

    /// Everything that is reached from there. What leads back to a page, or describes without being painted, is left
    /// out; a picture or form that is not there counts where it is painted (weigh_pdf.h), and many are named in vain.
    void all_there(const PdfValue& value) {
        constexpr std::array<std::string_view, 7> not_painted{"Parent",       "P",   "PieceInfo", "Metadata",
                                                              "StructParent", "OPI", "Alternates"};
        std::vector<const PdfValue*> open{&value};
        while (!open.empty()) {
            const auto* one = open.back();
            open.pop_back();
            if (one->is(Kind::reference)) {
                if (seen_.insert(one->id()).second) open.push_back(&object(*one).value);
                continue;
            }
            const bool named = one->is(Kind::dictionary);
            for (std::size_t i = named ? 1 : 0; i < one->in.size(); i += named ? 2 : 1) {
                if (named && std::ranges::find(not_painted, one->in[i - 1].text) != not_painted.end()) continue;
                if (named && one->in[i - 1].text == "XObject")
                    add_those_there(one->in[i], open);
                else
                    open.push_back(&one->in[i]);
            }
        }
    }
    void add_those_there(const PdfValue& forms, std::vector<const PdfValue*>& open) {
        const auto* all = file_.resolved(forms);
        if (all == nullptr || !all->is(Kind::dictionary)) return open.push_back(&forms);
        for (std::size_t i = 1; i < all->in.size(); i += 2)
            if (file_.resolved(all->in[i]) != nullptr) open.push_back(&all->in[i]);
    }

    void inspect(const PdfValue& value) {
        if (value.is(Kind::dictionary)) inspect_dictionary(value);
        for (const auto& in : value.in)
            if (in.is(Kind::dictionary) || in.is(Kind::array)) inspect(in);
    }

    void inspect_dictionary(const PdfValue& value) {
        constexpr std::array<std::string_view, 11> actions{"JavaScript", "Launch", "SubmitForm",      "ImportData",
                                                           "ResetForm",  "Hide",   "SetOCGState",     "Rendition",
                                                           "Movie",      "Sound",  "RichMediaExecute"};
        constexpr std::array<std::string_view, 6> films{"FileAttachment", "RichMedia", "Movie",
                                                        "Sound",          "Screen",    "3D"};
        const auto is_one = [&](std::string_view key, const auto& names) {
            const auto* named = settled(value, key);
            return named != nullptr && named->is(Kind::name) && std::ranges::find(names, named->text) != names.end();
        };
        if (value_of(value, "JS") != nullptr || value_of(value, "AA") != nullptr || is_one("S", actions) ||
            opens_with_more_than_a_place(value))
            throw NoEvidence{Unread::acts};
        if (value_of(value, "EF") != nullptr || is_one("Subtype", films) ||
            is_one("Type", std::array<std::string_view, 1>{"EmbeddedFile"}))
            throw NoEvidence{Unread::holds_files};
        if (value_of(value, "XFA") != nullptr || is_true(settled(value, "NeedAppearances")) || hides_layers(value))
            throw NoEvidence{Unread::changes};
    }

    /// Null where it is not given, or its reference leads nowhere.
    const PdfValue* settled(const PdfValue& dictionary, std::string_view name) {
        const auto* value = value_of(dictionary, name);
        const auto* out = value == nullptr ? nullptr : file_.resolved(*value);
        return out == nullptr || out->is(Kind::null) ? nullptr : out;
    }
    static bool is_true(const PdfValue* value) {
        return value != nullptr && value->is(Kind::boolean) && value->number != 0;
    }
    /// A place in the file is where a viewer begins; a link to one on the web is opened by who presses it, not by the
    /// file.
    bool opens_with_more_than_a_place(const PdfValue& catalogue) {
        const auto* opens = settled(catalogue, "OpenAction");
        if (opens == nullptr || !opens->is(Kind::dictionary)) return false;
        const auto* action = settled(*opens, "S");
        return action == nullptr || !action->is_named("GoTo") || value_of(*opens, "Next") != nullptr;
    }
    bool hides_layers(const PdfValue& catalogue) {
        const auto* layers = settled(catalogue, "OCProperties");
        const auto* shown = layers == nullptr ? nullptr : settled(*layers, "D");
        if (shown == nullptr) return false;
        const auto* at_first = settled(*shown, "BaseState");
        const auto has_any = [&](std::string_view name) {
            const auto* list = settled(*shown, name);
            return list != nullptr && !list->in.empty();
        };
        return has_any("OFF") || has_any("AS") || (at_first != nullptr && !at_first->is_named("ON"));
    }

    PdfFile& file_;
    std::set<std::uint32_t> pages_;
    std::set<std::uint32_t> branches_;
    std::set<std::uint32_t> seen_;
    std::size_t listed_ = 0;
    bool states_another_number_ = false;
};

}  // namespace

std::optional<Unread> has_too_many_pages(ByteView pdf) {
    try {
        PdfFile file(pdf);
        Structure(file).pages();
    } catch (const NoEvidence& found) {
        if (found.why == Unread::too_many_pages) return found.why;
    } catch (const TooMuchPdf&) {
        return Unread::too_large;
    }
    return std::nullopt;
}

std::optional<Unread> wrong_with_pdf(ByteView pdf) {
    try {
        PdfFile file(pdf);
        Structure structure(file);
        for (const auto id : structure.pages()) structure.page(id);
        structure.holds_nothing_else();
    } catch (const NoEvidence& found) {
        return found.why;
    } catch (const TooMuchPdf&) {
        return Unread::too_large;
    }
    return std::nullopt;
}

}  // namespace jcic::scanner
