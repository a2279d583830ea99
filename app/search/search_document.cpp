#include "app/search/search_document.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/domain/attachment.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/case_corrections.h"
#include "app/store/bigrams.h"

namespace jcic::ledger {
namespace {

using domain::EntryField;
using domain::Keep;

/// Digests and idempotency keys: nobody looks for a part of one, and their pairs would be most of the index.
bool is_machine_text(std::string_view value) {
    return value.size() >= 32 && std::ranges::all_of(value, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

/// An attachment is looked for by its name; its key is nobody's to find.
std::string sought_in(const std::string& value) {
    const auto attachment = domain::Attachment::parse(value);
    return attachment ? attachment->name : value;
}

/// Without the marks that tags and ends of values are made with.
std::string harmless(std::string_view value) {
    std::string out(value);
    std::ranges::replace_if(
        out, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

class Writer {
public:
    explicit Writer(const domain::Recorded& event) : event_(event) {}

    SearchDocument write(std::span<const Saying> inherited) {
        const auto& entry = event_.entry;
        add(tag("person", event_.person));
        add(tag("action", entry.action));
        add(tag("kind", entry.action.substr(0, entry.action.find('.') + 1)));
        add(tag("subject", entry.subject));
        add(harmless(entry.action));
        add(harmless(event_.person));
        for (const auto& from_before : inherited) add(from_before.tag);
        for (const auto& field : entry.fields)
            if (field.keep != Keep::apart && field.value && field.name != field::page) {
                take(field, sought_in(*field.value));
                say_file(*field.value);
            }
        return std::move(out_);
    }

private:
    void add(std::string_view words) { out_.text.append(out_.text.empty() ? "" : "\n").append(words); }

    void take(const EntryField& field, const std::string& value) {
        if (value.empty() || is_machine_text(value)) return;
        if (field.keep == Keep::personal) add(tag("key", field.key));
        add(harmless(value) + (field.name == field::serial ? std::string(1, end_mark) : std::string{}));
        if (field.name == field::item || field.name == field::items) add_items(value);
        if (field.name == field::case_number || field.name == domain::registers::case_number_before)
            say(tag_of(IndexedText::case_number, value), true);
        if (field.name == field::subject_id) say(tag_of(IndexedText::person_id, value), true);
        if (field.name == domain::registers::authorised_id_field) say(tag_of(IndexedText::person_id, value), false);
        if (field.name == field::reason && event_.entry.action == action::query_submitted)
            say(tag_of(IndexedText::reason, value), false);
    }

    /// By its mark: the same file attached to another row is found.
    void say_file(const std::string& value) {
        const auto attachment = domain::Attachment::parse(value);
        if (attachment && attachment->mark) say(tag_of(IndexedText::attached_file, to_hex(*attachment->mark)), false);
    }

    void add_items(std::string_view items) {
        while (true) {
            const auto comma = items.find(',');
            add(tag("item", items.substr(0, comma)));
            if (comma == std::string_view::npos) return;
            items.remove_prefix(comma + 1);
        }
    }

    void say(const std::string& whole, bool of_later_events) {
        if (of_later_events) add(whole);
        out_.sayings.push_back({event_.entry.subject, whole, of_later_events});
    }

    const domain::Recorded& event_;
    SearchDocument out_;
};

/// A string of FTS5's query language: cut into a row of pairs, which must stand side by side.
std::string phrase(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string either(const SearchWord& word) {
    const auto text = harmless(domain::searched_words(word.text));
    auto out = phrase(text) + (code_points(text) == 1 ? "*" : "");
    for (const auto& person : word.people) out += " OR " + phrase(tag("person", person));
    for (const auto& action : word.actions) out += " OR " + phrase(tag("action", action));
    return "(" + out + ")";
}

}  // namespace

bool LookUp::limits_nothing() const {
    return match_of(*this).empty() && !since && !until;
}

std::string tag_of(IndexedText what, std::string_view value) {
    switch (what) {
        case IndexedText::case_number:
            return tag("case", domain::compared_reference(value));
        case IndexedText::reason:
            return tag("reason", value);
        case IndexedText::attached_file:
            return tag("file", value);
        case IndexedText::person_id:
            break;
    }
    return tag("person-id", value);
}

SearchDocument document_of(const domain::Recorded& event, std::span<const Saying> inherited) {
    return Writer(event).write(inherited);
}

std::string match_of(const LookUp& look_up) {
    std::string out;
    const auto must = [&](const std::string& what) { out += (out.empty() ? "" : " AND ") + what; };
    const auto must_be = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) must(phrase(tag(name, value)));
    };
    must_be("person", look_up.person);
    must_be(look_up.kind.ends_with('.') ? "kind" : "action", look_up.kind);
    must_be("subject", look_up.subject);
    must_be("person-id", look_up.person_id);
    if (!look_up.case_number.empty()) must(phrase(tag_of(IndexedText::case_number, look_up.case_number)));
    must_be("item", look_up.item);
    if (!look_up.serial_end.empty()) must(phrase(harmless(look_up.serial_end) + end_mark));
    for (const auto& word : look_up.words)
        if (!domain::compared_words(word.text).empty()) must(either(word));
    return out;
}

std::string match_of_key(std::string_view key) {
    return phrase(tag("key", key));
}

}  // namespace jcic::ledger
