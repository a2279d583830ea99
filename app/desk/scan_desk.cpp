#include "app/desk/scan_desk.h"

#include "app/desk/proof_desk.h"
#include "app/desk/rooms.h"
#include "app/files/files.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {
namespace {

struct Scan {
    Bytes file;
    scan::ScannedFile read;
};

Result<Scan> read_as(const std::filesystem::path& file, const Secret& password, scan::LookFor look_for,
                     const std::stop_token& stop) {
    Scan out;
    JCIC_TRY(out.file, files::read(file));
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.look_for = look_for;
    limits.stop = stop;
    JCIC_TRY(out.read, scan::read_apart(reader, out.file, password, limits, SystemClock()));
    return out;
}

}  // namespace

Result<FileRead> read_scan(const std::filesystem::path& file, const Secret& password, const std::stop_token& stop) {
    JCIC_TRY(auto scan, read_as(file, password, scan::LookFor::proof, stop));
    std::vector<PageRead> pages;
    for (auto& page : scan.read.pages) pages.push_back({std::move(page.codes), std::move(page.words)});
    return file_read(scan.file, scan.read.one_picture, std::move(pages));
}

Result<std::vector<std::vector<paper::Origin>>> read_origins(const std::filesystem::path& file,
                                                             const std::stop_token& stop) {
    JCIC_TRY(const auto scan, read_as(file, Secret(), scan::LookFor::origin, stop));
    std::vector<std::vector<paper::Origin>> out;
    for (const auto& page : scan.read.pages) out.push_back(origins_in(page.codes));
    return out;
}

Result<OriginReport> find_origin(Rooms& rooms, const std::filesystem::path& file, const std::stop_token& stop) {
    JCIC_TRY(const Seat* seat, rooms.taken_seat());
    OriginReport out;
    out.looked_up = domain::may_account_for_copies(seat->duties).has_value();
    JCIC_TRY(const auto pages, read_origins(file, stop));
    for (const auto& page : pages) {
        auto& found = out.pages.emplace_back();
        for (const auto& origin : page) {
            auto& one = found.emplace_back(OriginFound{origin});
            if (!out.looked_up) continue;
            JCIC_TRY(one.copy, copy_of(rooms, origin));
        }
    }
    return out;
}

}  // namespace jcic::desk
