#include "app/desk/registers/to_attach.h"

#include "app/base/clock.h"
#include "app/domain/attachment.h"
#include "app/files/files.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {
namespace {

Result<void> can_be_painted(ByteView bytes, const std::string& name, const std::stop_token& stop) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 20;
    limits.deadline = Millis{30'000};
    limits.stop = stop;
    const auto painted = scan::look_apart(reader, bytes, limits, SystemClock());
    if (painted) return {};
    if (painted.error().code != FaultCode::file_form) return tl::unexpected<Fault>(painted.error());
    return fail(FaultCode::file_form, "attachment",
                {{"file", name}, {"reason", std::string(painted.error().detail("reason"))}});
}

}  // namespace

Result<ToAttach> look_before_attaching(const std::filesystem::path& file, const std::stop_token& stop) {
    auto bytes = files::read_given(file, domain::largest_attachment);
    if (!bytes && bytes.error().code == FaultCode::file_form)
        return fail(FaultCode::input_form, "attachment", {{"field", "file"}, {"reason", "size"}});
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    ToAttach out{file.filename().string(), *std::move(bytes)};
    JCIC_CHECK(may_be_evidence(out, stop));
    return out;
}

Result<void> may_be_evidence(const ToAttach& file, const std::stop_token& stop) {
    JCIC_CHECK(domain::form_of(file.bytes));
    return can_be_painted(file.bytes, file.name, stop);
}

}  // namespace jcic::desk
