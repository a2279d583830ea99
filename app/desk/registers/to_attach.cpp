#include "app/desk/registers/to_attach.h"

#include <string_view>
#include <utility>
#include <vector>

#include "app/base/clock.h"
#include "app/domain/attachment.h"
#include "app/files/files.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {
namespace {

constexpr std::string_view blank = "blank", black = "black", unseen = "unseen";

tl::unexpected<Fault> refused(const std::string& name, std::string_view reason, std::vector<Detail> more = {}) {
    std::vector<Detail> details{{"file", name}, {"reason", std::string(reason)}};
    details.insert(details.end(), more.begin(), more.end());
    return fail(FaultCode::file_form, "attachment", std::move(details));
}

Result<scan::EvidenceLook> look_at(ByteView bytes, const std::string& name, const std::stop_token& stop) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 60;
    limits.deadline = Millis{90'000};
    limits.stop = stop;
    auto look = scan::look_apart(reader, bytes, limits, SystemClock());
    if (look || look.error().code != FaultCode::file_form) return look;
    return refused(name, look.error().detail("reason"));
}

/// Blank before black: one of both is named, and the next asks about the other.
Result<void> shows_something(const scan::EvidenceLook& look, const std::string& name) {
    const auto pages = [&](bool of_black) {
        std::string out;
        for (const auto& one : look.empty)
            if (one.black == of_black) out.append(out.empty() ? "" : "、").append(std::to_string(one.page));
        return out;
    };
    const Detail of{"of", std::to_string(look.pages)};
    if (auto which = pages(false); !which.empty()) return refused(name, blank, {{"pages", std::move(which)}, of});
    if (auto which = pages(true); !which.empty()) return refused(name, black, {{"pages", std::move(which)}, of});
    if (look.looked_at < look.pages) return refused(name, unseen, {{"pages", std::to_string(look.looked_at + 1)}, of});
    return {};
}

}  // namespace

Result<ToAttach> look_before_attaching(const std::filesystem::path& file, EmptyPages empty,
                                       const std::stop_token& stop) {
    auto bytes = files::read_given(file, domain::largest_attachment);
    if (!bytes && bytes.error().code == FaultCode::file_form)
        return fail(FaultCode::input_form, "attachment", {{"field", "file"}, {"reason", "size"}});
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    ToAttach out{file.filename().string(), *std::move(bytes)};
    JCIC_CHECK(may_be_evidence(out, empty, stop));
    return out;
}

Result<void> may_be_evidence(const ToAttach& file, EmptyPages empty, const std::stop_token& stop) {
    JCIC_CHECK(domain::form_of(file.bytes));
    JCIC_TRY(const auto look, look_at(file.bytes, file.name, stop));
    return empty == EmptyPages::attach ? Result<void>{} : shows_something(look, file.name);
}

bool is_of_empty_pages(const Fault& fault) {
    const auto reason = fault.detail("reason");
    return fault.code == FaultCode::file_form && fault.place == "attachment" &&
           (reason == blank || reason == black || reason == unseen);
}

}  // namespace jcic::desk
