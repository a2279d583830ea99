#include <zip.h>

#include <chrono>
#include <memory>

#include "app/tables/table.h"

namespace jcic::tables {
namespace {

tl::unexpected<Fault> refused(const char* reason) {
    return fail(FaultCode::file_write, "zip", {{"reason", reason}});
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

bool add(zip_t* archive, const Entry& entry, const char* password, UtcTime made) {
    auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) return false;
    const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<std::uint64_t>(index);
    const auto when = std::chrono::duration_cast<std::chrono::seconds>(made.time_since_epoch()).count();
    return zip_file_set_encryption(archive, at, ZIP_EM_AES_256, password) == 0 &&
           zip_file_set_mtime(archive, at, static_cast<time_t>(when), 0) == 0;
}

Result<Bytes> contents_of(zip_source_t* file) {
    zip_stat_t stat;
    if (zip_source_stat(file, &stat) < 0 || zip_source_open(file) < 0) return refused("read");
    Bytes out(stat.size);
    const auto read = zip_source_read(file, out.data(), out.size());
    zip_source_close(file);
    if (read < 0 || static_cast<std::uint64_t>(read) != stat.size) return refused("read");
    return out;
}

}  // namespace

Result<Bytes> to_encrypted_zip(const std::vector<Entry>& entries, const Secret& password, UtcTime made) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> file(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!file) return refused("memory");
    zip_source_keep(file.get());  // one for us, one for the archive, which closing gives up
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(file.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(file.get());
        return refused("open");
    }
    Secret ended(password.size() + 1);
    ended.append(password.view());
    ended.append(0);
    for (const auto& entry : entries)
        if (!add(archive.get(), entry, reinterpret_cast<const char*>(ended.view().data()), made))
            return refused(zip_strerror(archive.get()));
    if (zip_close(archive.get()) < 0) return refused(zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return contents_of(file.get());
}

}  // namespace jcic::tables
