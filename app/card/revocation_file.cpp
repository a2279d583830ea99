#include "app/card/revocation_file.h"

namespace jcic::card {

std::optional<RevocationFile::Stamp> RevocationFile::stamp() const {
    struct stat status {};
    if (stat(file_.c_str(), &status) != 0) return std::nullopt;
    return Stamp{status.st_dev, status.st_ino, status.st_size,
                 std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

Result<RevocationList> RevocationFile::now() {
    const auto found = stamp();
    if (list_ && found && found == read_) return *list_;
    list_.reset();
    JCIC_TRY(auto list, RevocationList::from_file(file_));
    read_ = found;
    list_ = list;
    return list;
}

}  // namespace jcic::card
