#include "app/base/fault_reasons.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>

namespace jcic {

const std::vector<FaultReason>& all_fault_reasons() {
    static const std::vector<FaultReason> all{
#define REASON(code, name) {FaultCode::code, name, name},
#define REASON_AS(code, name, other) {FaultCode::code, name, other},
#define SPOKEN_REASON(code)
#include "app/base/fault_reasons.def"
#undef SPOKEN_REASON
#undef REASON_AS
#undef REASON
    };
    return all;
}

bool speaks_its_reason(FaultCode code) {
    static const std::vector<FaultCode> all{
#define REASON(code, name)
#define REASON_AS(code, name, other)
#define SPOKEN_REASON(code) FaultCode::code,
#include "app/base/fault_reasons.def"
#undef SPOKEN_REASON
#undef REASON_AS
#undef REASON
    };
    return std::ranges::find(all, code) != all.end();
}

std::vector<FaultReason> reasons_of(FaultCode code) {
    std::vector<FaultReason> out;
    std::ranges::copy_if(all_fault_reasons(), std::back_inserter(out),
                         [code](const FaultReason& one) { return one.code == code; });
    return out;
}

std::string_view reason_of_errno(int error) {
    struct Known {
        int error;
        std::string_view reason;
    };
    // Windows lacks some of them, and two names may have one number: the first in the table counts.
    static constexpr std::array known{
        Known{EACCES, "no-permission"},
        Known{EPERM, "no-permission"},
        Known{ENOENT, "missing"},
        Known{ENOSPC, "disk-full"},
        Known{EROFS, "read-only"},
        Known{ENOLCK, "no-locks"},
        Known{EMFILE, "too-many-files"},
        Known{ENFILE, "too-many-files"},
        Known{EISDIR, "no-file"},
        Known{ENOTDIR, "no-folder"},
        Known{ENAMETOOLONG, "name-too-long"},
        Known{EBUSY, "busy"},
        Known{EAGAIN, "busy"},
        Known{EDEADLK, "busy"},
        Known{ETXTBSY, "busy"},
        Known{EIO, "device"},
        Known{ENODEV, "device"},
        Known{ENXIO, "not-regular"},  // what open(2) says of a socket, and of a pipe that nobody reads
        Known{ELOOP, "link"},
        Known{EXDEV, "other-disk"},
        Known{EEXIST, "exists"},
        Known{ENOTEMPTY, "exists"},
        Known{EFBIG, "too-large"},
        Known{EOVERFLOW, "too-large"},
        Known{EILSEQ, "bad-name"},
        Known{EINVAL, "unsupported"},
        Known{ENOSYS, "unsupported"},
        Known{ENOTSUP, "unsupported"},
        Known{EOPNOTSUPP, "unsupported"},
        Known{ESPIPE, "unsupported"},
        Known{ENOTTY, "unsupported"},
        Known{ENOMEM, "memory"},
        Known{ENOBUFS, "memory"},
        Known{ETIMEDOUT, "network"},
        Known{EHOSTUNREACH, "network"},
        Known{ENETUNREACH, "network"},
        Known{ENETDOWN, "network"},
        Known{ENOTCONN, "network"},
        Known{ECONNRESET, "network"},
        Known{ECONNABORTED, "network"},
        Known{ECONNREFUSED, "network"},
        Known{EPROTO, "network"},
#ifdef __linux__
        Known{EDQUOT, "quota"},
        Known{ESTALE, "network"},
        Known{EHOSTDOWN, "network"},
        Known{EREMOTEIO, "device"},
        Known{EUCLEAN, "device"},  // what a file system says of its own damage
        Known{EBADMSG, "device"},
        Known{ENOMEDIUM, "device"},
        Known{EMEDIUMTYPE, "device"},
        Known{ENODATA, "device"},  // a bad sector, by some drivers
#endif
    };
    const auto* found = std::ranges::find(known, error, &Known::error);
    return found == known.end() ? std::string_view("system") : found->reason;
}

}  // namespace jcic
