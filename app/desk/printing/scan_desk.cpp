#include "app/desk/printing/scan_desk.h"

#include <algorithm>
#include <cmath>

#include "app/desk/printing/proof_desk.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/typed_number.h"
#include "app/files/files.h"
#include "app/inquiry/book/written.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {

namespace {

/// Looking at a record is an event, which its preview's fine lines name.
std::optional<CopyOfOrigin> preview_of(const Seat& seat, const domain::Recorded& event, const inquiry::QueryId& id,
                                       const inquiry::QueryEntry& query) {
    const auto& looking = event.entry.action;
    if (looking != action::record_viewed && looking != action::record_reviewed) return std::nullopt;
    const auto item = domain::parse_item(event.entry.value(field::item));
    if (!item) return std::nullopt;
    return CopyOfOrigin{{id, *item, 0},
                        domain::with_correction(query.case_number, query.case_number_before),
                        seat.names().named(event.person),
                        event.at,
                        {}};
}

}  // namespace

std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes) {
    std::vector<paper::Origin> out;
    for (const auto& code : codes)
        if (auto origin = paper::origin_of(code)) out.push_back(*std::move(origin));
    return out;
}

std::optional<paper::Origin> typed_origin(std::string_view typed) {
    return paper::origin_of(domain::plain_form(typed));
}

Result<std::optional<CopyOfOrigin>> copy_of(const With<const Machine, Seating>& parts, const paper::Origin& origin) {
    JCIC_TRY(Seat * seat, parts.seating.seat_for(domain::may_account_for_copies));
    if (origin.practice != parts.machine.is_practice() ||
        origin.institution != parts.machine.settings().institution.text())
        return std::optional<CopyOfOrigin>();
    JCIC_TRY(const auto reservation, event_numbered(seat->session(), origin.event));
    const auto id = reservation ? inquiry::query_of(reservation->entry.subject) : std::nullopt;
    if (!id) return std::optional<CopyOfOrigin>();
    JCIC_CHECK(seat->load_query(*id));
    const auto* query = seat->book().find(*id);
    if (query == nullptr) return std::optional<CopyOfOrigin>();
    for (const auto& [item, entry] : query->items)
        for (const auto& copy : entry.copies)
            if (copy.reservation.sequence == origin.event)
                return std::optional(
                    CopyOfOrigin{{*id, item, copy.number},
                                 domain::with_correction(query->case_number, query->case_number_before),
                                 seat->names().display_name(copy.by) + " " + copy.by.text(),
                                 copy.reserved_at,
                                 copy.state});
    return preview_of(*seat, *reservation, *id, *query);
}

namespace {

struct Scan {
    Bytes file;
    scan::ScannedFile read;
};

Result<Scan> read_bytes_as(Bytes bytes, const Secret& password, scan::LookFor look_for, const std::stop_token& stop,
                           std::vector<scan::Place> places) {
    Scan out{std::move(bytes), {}};
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.look_for = look_for;
    limits.places = std::move(places);
    limits.stop = stop;
    JCIC_TRY(out.read, scan::read_apart(reader, out.file, password, limits, SystemClock()));
    return out;
}

Result<Scan> read_as(const std::filesystem::path& file, const Secret& password, scan::LookFor look_for,
                     const std::stop_token& stop, std::vector<scan::Place> places = {}) {
    JCIC_TRY(auto bytes, files::read_given(file));
    return read_bytes_as(std::move(bytes), password, look_for, stop, std::move(places));
}

domain::FormImage form_image(const scan::PageLook& look) {
    constexpr double wanted = domain::FormSheet{}.dpi;
    constexpr double hundred = 100;
    const double across = look.stated_across / hundred;
    const double down = look.stated_down / hundred;
    domain::FormImage out;
    out.width = look.width;
    out.height = look.height;
    out.painted = look.painted;
    out.stated_dpi = std::abs(across - wanted) > std::abs(down - wanted) ? across : down;
    out.by_camera = look.by_camera;
    out.two_tones = look.two_tones;
    out.doubled = look.doubled;
    out.light_differs = std::max(0.0, static_cast<double>(look.brightest_paper) - look.darkest_paper);
    if (look.skew) out.skew = *look.skew / hundred;
    if (look.bend) out.bend = *look.bend / hundred;
    out.edge = look.edge / hundred;
    out.specks = look.specks;
    out.dark_rim = look.dark_rim / (10 * hundred);
    out.blank = look.blank;
    out.black = look.black;
    return out;
}

std::vector<scan::Place> places_of(const std::optional<domain::FormLayout>& layout) {
    std::vector<scan::Place> out;
    if (!layout) return out;
    const auto hundredths = [](double mm) { return static_cast<std::uint32_t>(std::lround(mm * 100)); };
    for (const auto& one : layout->places)
        out.push_back({one.kind == domain::PlaceKind::mark, hundredths(one.left), hundredths(one.top),
                       hundredths(one.width), hundredths(one.height)});
    return out;
}

/// In the place of "not looked at", where a layout says what to look at.
void judge_places(std::vector<domain::FormRemark>& remarks, const domain::FormLayout& layout,
                  const std::vector<std::uint32_t>& measured) {
    std::vector<std::optional<double>> ink;
    for (const auto one : measured) ink.push_back(one == scan::unmeasured ? std::nullopt : std::optional(one / 1000.0));
    std::erase_if(remarks, [](const auto& one) { return one.sign == domain::FormSign::not_looked_at; });
    for (auto& one : domain::remarks_on_places(layout, ink)) remarks.push_back(std::move(one));
    std::ranges::stable_sort(remarks, {}, &domain::FormRemark::weight);
}

Result<FormLook> form_look(const Scan& scan, const std::optional<domain::FormLayout>& layout) {
    FormLook out;
    for (const auto& page : scan.read.pages) {
        // The reader was asked for nothing else: a page without it is no answer to that.
        if (!page.look) return fail(FaultCode::file_form, "scan.reader", {{"reason", "stopped"}});
        out.push_back(domain::remarks_on(form_image(*page.look)));
        if (layout && out.size() == 1) judge_places(out.front(), *layout, page.look->places);
    }
    return out;
}

}  // namespace

Result<FileRead> read_scan(const std::filesystem::path& file, const Secret& password, const std::stop_token& stop) {
    JCIC_TRY(auto scan, read_as(file, password, scan::LookFor::proof, stop));
    std::vector<PageRead> pages;
    for (auto& page : scan.read.pages) pages.push_back({std::move(page.codes), std::move(page.words), page.blank});
    return file_read(scan.file, scan.read.one_picture, std::move(pages));
}

Result<OriginsRead> read_origins(const std::filesystem::path& file, const Secret& password,
                                 const std::stop_token& stop) {
    JCIC_TRY(const auto scan, read_as(file, password, scan::LookFor::origin, stop));
    OriginsRead out;
    for (const auto& page : scan.read.pages) {
        out.pages.push_back(origins_in(page.codes));
        if (page.blank) out.blank.push_back(out.pages.size());
    }
    return out;
}

Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile, const Settings& settings) {
    if (settings.form_layout.empty()) return std::optional<domain::FormLayout>{};
    constexpr std::size_t largest_layout = 64U << 10U;
    JCIC_TRY(const auto text, files::read(profile / settings.form_layout, largest_layout));
    JCIC_TRY(auto layout, domain::read_form_layout(to_text(text)));
    return std::optional(std::move(layout));
}

Result<std::optional<domain::FormLayout>> form_layout(const Machine& machine) {
    return form_layout(machine.profile(), machine.settings());
}

Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile) {
    if (!is_profile(profile)) return std::optional<domain::FormLayout>{};
    JCIC_TRY(const auto settings, read_settings(profile));
    return form_layout(profile, settings);
}

Result<FormLook> look_at_form(const std::filesystem::path& file, const std::stop_token& stop,
                              const std::optional<domain::FormLayout>& layout, const std::optional<Digest>& digest) {
    JCIC_TRY(const auto scan, read_as(file, Secret(), scan::LookFor::form, stop, places_of(layout)));
    if (digest && sha256_of(scan.file) != *digest)
        return fail(FaultCode::file_form, "scan.file", {{"file", file.filename().string()}, {"reason", "replaced"}});
    return form_look(scan, layout);
}

Result<FormLook> look_at_form(Bytes bytes, const std::stop_token& stop,
                              const std::optional<domain::FormLayout>& layout) {
    JCIC_TRY(const auto scan, read_bytes_as(std::move(bytes), Secret(), scan::LookFor::form, stop, places_of(layout)));
    return form_look(scan, layout);
}

Result<OriginReport> find_origin(const With<const Machine, Seating>& parts, const OriginsRead& read) {
    JCIC_TRY(const Seat* seat, parts.seating.taken_seat());
    OriginReport out;
    out.looked_up = domain::may_account_for_copies(seat->duties()).has_value();
    out.blank = read.blank;
    for (const auto& page : read.pages) {
        auto& found = out.pages.emplace_back();
        for (const auto& origin : page) {
            auto& one = found.emplace_back(OriginFound{origin});
            if (!out.looked_up) continue;
            JCIC_TRY(one.copy, copy_of(parts, origin));
        }
    }
    return out;
}

Result<OriginReport> find_typed_origin(const With<const Machine, Seating>& parts, const paper::Origin& typed) {
    return find_origin(parts, OriginsRead{{{typed}}});
}

}  // namespace jcic::desk
