// Whether an entry is as the catalogue describes it.
#include <algorithm>
#include <set>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/compared.h"
#include "app/domain/duties.h"
#include "app/domain/folding.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/office_calendar.h"
#include "app/domain/office_hours.h"
#include "app/domain/roc_date.h"
#include "app/domain/typed_text.h"

namespace jcic::domain::events {
namespace {

bool only_of(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_number(std::string_view text) {
    return !text.empty() && only_of(text, "0123456789") && (text.size() == 1 || text.front() != '0');
}

bool within(const Field& field, std::string_view text) {
    if (field.least == 0 && field.most == 0) return true;
    return whole_number<int>(text, field.least, field.most).has_value();
}

/// As it is written, not as it may be typed.
bool is_item(std::string_view text) {
    const auto item = parse_item(text);
    return item && code_of(*item) == text;
}

bool are_items(std::string_view text) {
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (!is_item(text.substr(0, comma)) || comma + 1 == text.size()) return false;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return true;
}

bool is_choice(const Field& field, std::string_view text) {
    return std::ranges::find(field.choices, text, &Choice::name) != field.choices.end();
}

bool are_duties(std::string_view text) {
    const auto duties = DutyTerms::parse(text);
    return duties && !duties->empty() && duties->text() == text;
}

bool is_subject(std::string_view text) {
    const auto id = PersonalId::parse(text);
    return id && id->text() == text;
}

bool is_instant(std::string_view text) {
    const auto when = parse_iso(text);
    return when && iso_text(*when) == text;
}

bool is_time(std::string_view text) {
    const auto time = parse_time_of_day(text);
    return time && *time == text;
}

bool is_a(const Field& field, std::string_view text) {
    switch (field.kind) {
        case Kind::text:
        case Kind::reference:  // as somebody typed it, in a trail of before it was read
        case Kind::problem:
        case Kind::opaque:
            return true;
        case Kind::number:
            return is_number(text) && within(field, text);
        case Kind::yes_no:
            return text == "yes" || text == "no";
        case Kind::day:
            return RocDate::written(text).has_value();
        case Kind::time:
            return is_time(text);
        case Kind::week:
            return OfficeHours::written(text).has_value();
        case Kind::instant:
            return is_instant(text);
        case Kind::item:
            return is_item(text);
        case Kind::items:
            return are_items(text);
        case Kind::person:
            return PersonId::written(text).has_value();
        case Kind::hex:
            return only_of(text, "0123456789abcdef") && text.size() % 2 == 0;
        case Kind::earlier:
            return EarlierEvent::parse(text).has_value();
        case Kind::choice:
            return is_choice(field, text);
        case Kind::subject:
            return is_subject(text);
        case Kind::duties:
            return are_duties(text);
        case Kind::attachment:
            return Attachment::parse(text).has_value();
    }
    return false;
}

tl::unexpected<Fault> refused(const FieldSet& said, std::string_view field, const char* reason) {
    return fail(FaultCode::input_form, "trail.catalogue",
                {{"action", std::string(said.action)}, {"field", std::string(field)}, {"reason", reason}});
}

Result<void> check_field(const FieldSet& said, const Event& event, const FieldValue& field) {
    const auto* known = event.field(field.name);
    if (known == nullptr) return refused(said, field.name, "unknown");
    if (known->keep != field.keep) return refused(said, field.name, "kept");
    if (field.value && !is_a(*known, *field.value)) return refused(said, field.name, "value");
    return {};
}

/// "either | custodian", of a field with few values; "" of any other.
std::string allowed_in(const Field& field) {
    if (field.kind == Kind::yes_no) return "yes | no";
    std::string out;
    for (const auto& choice : field.choices) out.append(out.empty() ? "" : " | ").append(choice.name);
    return out;
}

/// Of its kind's own type: as it is written, or its fault.
Result<std::string> read(const Field& field, const std::string& typed) {
    const auto text_of = [](const auto& value) { return value.text(); };
    switch (field.kind) {
        case Kind::day:
            return RocDate::parse(typed).map(text_of);
        case Kind::person:
            return PersonId::parse(typed).map(text_of);
        case Kind::subject:
            return PersonalId::parse(typed).map(text_of);
        case Kind::time:
            return parse_time_of_day(typed);
        case Kind::week:
            return OfficeHours::parse(typed).map(text_of);
        case Kind::instant:
            return parse_iso(typed).map(iso_text);
        case Kind::duties:
            return DutyTerms::parse(typed).map(text_of);
        case Kind::text:
        case Kind::reference:
        case Kind::number:
        case Kind::yes_no:
        case Kind::item:
        case Kind::items:
        case Kind::hex:
        case Kind::earlier:
        case Kind::choice:
        case Kind::attachment:
        case Kind::problem:
        case Kind::opaque:
            break;
    }
    if (is_a(field, typed)) return typed;
    if (field.kind != Kind::number || within(field, typed)) {
        std::vector<Detail> details{{"reason", "value"}};
        if (const auto allowed = allowed_in(field); !allowed.empty()) details.push_back({"allowed", allowed});
        return fail(FaultCode::input_form, "trail.typed", std::move(details));
    }
    return fail(FaultCode::input_form, "trail.typed",
                {{"reason", "range"}, {"least", std::to_string(field.least)}, {"most", std::to_string(field.most)}});
}

/// The digests in clear are those of what is attached, no others; as many, where that is not ours to read.
bool attaches_what_it_says(const FieldSet& said, const Event& event) {
    std::multiset<std::string> in_clear;
    std::multiset<std::string> attached;
    bool read = true;
    for (const auto& field : said.fields) {
        const auto* known = event.field(field.name);
        if (field.name == field::attached) in_clear.emplace(field.value.value_or(""));
        if (known == nullptr || known->kind != Kind::attachment) continue;
        read = read && field.value;
        const auto attachment = Attachment::parse(field.value.value_or(""));
        attached.insert(attachment ? to_hex(attachment->digest) : std::string());
    }
    return read ? in_clear == attached : in_clear.size() == attached.size();
}

}  // namespace

std::size_t longest_typed(const Field& field) {
    if (field.most > 0) return static_cast<std::size_t>(field.most);
    return field.keep == Keep::plain ? longest_line : longest_text;
}

Result<std::string> as_written(const Field& field, std::string_view typed) {
    const auto name = std::string(field.name);
    const bool free = is_free_text(field.kind);
    if (free) JCIC_CHECK(typed_text(typed, name, longest_typed(field)));
    auto text =
        field.kind == Kind::reference ? typed_reference(in_one_line(typed)) : without_blanks(in_one_line(typed));
    if (field.name == field::query) text = typed_query(text);
    // It stands in clear in the trail: never a person's number.
    if (field.kind == Kind::reference && field.keep == Keep::plain && holds_personal_id(text))
        return fail(FaultCode::input_form, "trail.typed", {{"field", name}, {"reason", "personal"}});
    if (!free && field.kind != Kind::attachment) {
        const auto plain = folded(text);
        const bool only_ascii = std::ranges::all_of(plain, [](char32_t c) { return c < 0x80; });
        if (only_ascii) text = ascii(plain);
    }
    if (text.empty()) {
        if (field.times == Times::once) return fail(FaultCode::input_missing, "trail.typed", {{"field", name}});
        return text;
    }
    auto out = read(field, text);
    if (out) return out;
    auto fault = std::move(out).error();
    std::erase_if(fault.details, [](const Detail& detail) { return detail.key == "field"; });  // its kind's own name
    fault.details.push_back({"field", name});
    return tl::unexpected<Fault>(std::move(fault));
}

FieldSet said_by(const Entry& entry) {
    FieldSet out{entry.action, entry.subject, {}};
    out.fields.reserve(entry.fields.size());
    for (const auto& field : entry.fields) {
        const auto value = field.value ? std::string_view(*field.value) : std::string_view("");
        out.fields.push_back({field.name, field.keep, value});
    }
    return out;
}

Result<void> check(const FieldSet& said) {
    const auto* event = find(said.action);
    if (event == nullptr) return refused(said, "action", "unknown");
    if (!event->is_about(said.subject)) return refused(said, "subject", "value");
    for (const auto& field : said.fields) JCIC_CHECK(check_field(said, *event, field));
    for (const auto& field : event->fields) {
        const auto times = std::ranges::count(said.fields, field.name, &FieldValue::name);
        if (times == 0 && field.times == Times::once) return refused(said, field.name, "missing");
        if (times > 1 && field.times != Times::any) return refused(said, field.name, "twice");
    }
    if (!attaches_what_it_says(said, *event)) return refused(said, field::attached, "value");
    return {};
}

Result<void> check(const Entry& entry) {
    const auto said = said_by(entry);
    JCIC_CHECK(check(said));
    const auto* event = find(entry.action);
    for (const auto& field : said.fields) {
        const auto* known = event->field(field.name);
        // What is no person's words stands in clear or apart: what the program counts there is as long as it is.
        if (is_free_text(known->kind) && field.keep == Keep::personal)
            JCIC_CHECK(typed_text(*field.value, field.name, longest_typed(*known)));
    }
    return {};
}

}  // namespace jcic::domain::events
