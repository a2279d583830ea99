#include "app/desk/queries/asked_page.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {
namespace {

constexpr std::uint8_t form = 3;
constexpr std::uint8_t form_without_file = 2;
constexpr std::uint8_t form_without_images = 1;
constexpr std::uint32_t most_parts = 256;

std::string text_of(const std::optional<domain::RocDate>& day) {
    return day ? day->text() : std::string();
}

std::optional<inquiry::Remark> remark_in(Unpacker& in) {
    const auto kind = in.u8();
    const auto details = in.u32();
    if (kind > static_cast<std::uint8_t>(inquiry::last_remark) || details > most_parts) return std::nullopt;
    inquiry::Remark out{static_cast<inquiry::Remark::Kind>(kind), {}};
    for (std::uint32_t i = 0; i < details; ++i) {
        auto key = in.text();
        auto value = in.text();
        out.details.push_back({std::move(key), std::move(value)});
    }
    return out;
}

bool read_items(Unpacker& in, PageBeside& out) {
    const auto items = in.u32();
    for (std::uint32_t i = 0; i < std::min(items, most_parts); ++i) {
        const auto item = domain::parse_item(in.text());
        const auto rule = fault_code(in.text());
        if (!item || !rule) return false;
        out.items.emplace(*item, *rule);
    }
    return items <= most_parts;
}

bool read_image(Unpacker& in, PageBeside& out) {
    if (in.u8() == 0) return true;
    ImageAsked image;
    if (!in.array(image.seal.id)) return false;
    image.seal.key = Secret::from(in.byte_view());
    image.seal.size = in.u64();
    if (!in.array(image.seal.digest) || !in.array(image.attached)) return false;
    image.name = in.text();
    if (image.seal.size == 0 || image.seal.size > domain::largest_attachment) return false;
    out.image = std::move(image);
    return true;
}

std::optional<PageBeside> read_beside(ByteView bytes) {
    Unpacker in(bytes);
    PageBeside out;
    const auto number = in.u8();
    if (number < form_without_images || number > form) return std::nullopt;
    const auto remarks = in.u32();
    if (remarks > most_parts) return std::nullopt;
    for (std::uint32_t i = 0; i < remarks; ++i) {
        auto remark = remark_in(in);
        if (!remark) return std::nullopt;
        out.remarks.push_back(*std::move(remark));
    }
    if (!read_items(in, out)) return std::nullopt;
    if (const auto year = in.u32(); year != 0) out.year = static_cast<int>(year);
    if (const auto from = domain::RocDate::parse(in.text())) out.querier_from = *from;
    out.submitted_at = UtcTime(Millis(in.u64()));
    if (const auto code = fault_code(in.text())) out.again = Fault{*code, "approval", {}};
    if (const auto reason = in.text(); out.again && !reason.empty()) out.again->details = {{"reason", reason}};
    if (number >= form_without_file && !read_image(in, out)) return std::nullopt;
    if (number == form) out.file = in.text();
    return in.finished() ? std::optional(std::move(out)) : std::nullopt;
}

/// Of the page that is signed.
std::string line_of(std::string_view page, std::string_view label) {
    const auto head = std::string(label) + "\t";
    for (std::size_t at = 0; at < page.size();) {
        const auto end = std::min(page.find('\n', at), page.size());
        if (const auto line = page.substr(at, end - at); line.starts_with(head))
            return std::string(line.substr(head.size()));
        at = end + 1;
    }
    return {};
}

/// Who asks, about whom: as the page says.
std::optional<ApprovalRow> row_of(const std::string& page, UtcTime submitted_at, std::set<domain::Item> items) {
    const auto who = line_of(page, "查詢人員");
    const auto blank = std::min(who.rfind(' '), who.size());
    const auto querier = domain::PersonId::parse(std::string_view(who).substr(std::min(blank + 1, who.size())));
    auto subject = line_of(page, "被查詢人");
    if (!querier || subject.empty()) return std::nullopt;
    return ApprovalRow{{}, *querier, who.substr(0, blank), std::move(subject), std::move(items), submitted_at};
}

tl::unexpected<Fault> no_question() {
    return fail(FaultCode::input_form, "approval.question");
}

}  // namespace

std::optional<domain::RocDate> designated_since(const Seat& seat, const domain::PersonId& querier) {
    const auto& people = seat.people().people();
    const auto person = people.find(querier);
    if (person == people.end()) return std::nullopt;
    const auto* term = person->second.duties.term(domain::Duty::query_officer);
    return term == nullptr || !term->from ? person->second.from : *term->from;
}

std::set<domain::Item> submitted_of(const inquiry::QueryEntry& query) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == domain::ItemState::submitted) items.insert(item);
    return items;
}

PageBeside page_beside(const Seat& seat, const inquiry::QueryEntry& query, std::vector<inquiry::Remark> remarks) {
    PageBeside out{std::move(remarks), {}};
    for (const auto item : submitted_of(query)) out.items.emplace(item, query.query->items.at(item));
    out.year = query.query->year;
    out.querier_from = designated_since(seat, query.querier);
    out.submitted_at = query.submitted_at;
    out.file = query.file;
    return out;
}

Bytes packed(const PageBeside& beside) {
    Packer out;
    out.u8(form).u32(static_cast<std::uint32_t>(beside.remarks.size()));
    for (const auto& remark : beside.remarks) {
        out.u8(static_cast<std::uint8_t>(remark.kind)).u32(static_cast<std::uint32_t>(remark.details.size()));
        for (const auto& detail : remark.details) out.text(detail.key).text(detail.value);
    }
    out.u32(static_cast<std::uint32_t>(beside.items.size()));
    for (const auto& [item, rule] : beside.items) out.text(domain::code_of(item)).text(code_text(rule));
    out.u32(static_cast<std::uint32_t>(beside.year.value_or(0))).text(text_of(beside.querier_from));
    out.u64(static_cast<std::uint64_t>(beside.submitted_at.time_since_epoch().count()))
        .text(beside.again ? beside.again->text() : "");
    out.text(beside.again ? beside.again->detail("reason") : "").u8(beside.image ? 1 : 0);
    if (beside.image) {
        const auto& [seal, attached, name] = *beside.image;
        out.bytes(seal.id).bytes(seal.key.view()).u64(seal.size).bytes(seal.digest).bytes(attached).text(name);
    }
    return out.text(beside.file).take();
}

Result<AskedHere> as_asked(ledger::AskedOfUs question, const std::string& desk) {
    auto beside = read_beside(question.shown);
    if (!beside) return no_question();
    const auto asks_for = inquiry::items_from(question.entry.value(field::approved));
    const auto whole = inquiry::answer_to(question.entry, asks_for, {}, {}, beside->remarks);
    if (!whole && whole.error().code != FaultCode::input_missing) return tl::unexpected<Fault>(whole.error());
    const auto same = [](const auto& one, domain::Item item) { return one.first == item; };
    if (!std::equal(beside->items.begin(), beside->items.end(), asks_for.begin(), asks_for.end(), same))
        return no_question();
    inquiry::ApprovalText page{question.entry.value(field::page), {}, question.entry.value(field::stands_out)};
    page.digest = sha256_of(view(page.text + page.stands_out));
    auto row = row_of(page.text, beside->submitted_at, asks_for);
    if (!row) return no_question();
    row->query = to_hex(question.entry.id);
    row->remarks = beside->remarks.size();
    for (const auto& remark : beside->remarks) ++row->ranked[static_cast<std::size_t>(inquiry::rank_of(remark.kind))];
    row->desk = desk;
    row->file = std::move(beside->file);
    row->again = std::move(beside->again);
    if (beside->image) row->image = ImageHere::coming;
    return AskedHere{std::move(question),      *std::move(row), std::move(page),      std::move(beside->remarks),
                     std::move(beside->items), beside->year,    beside->querier_from, std::move(beside->image)};
}

}  // namespace jcic::desk
