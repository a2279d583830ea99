#pragma once
// The machine's system log, read by a bank's collector (SIEM): journald or a syslog daemon, through their common
// datagram socket (RFC 3164's form, as syslog(3) sends it). It receives the diagnostic log's lines and the names of
// security events only (docs/trust/system-log.md).

#include <string>
#include <string_view>

namespace jcic::desk {

class SystemLog {
public:
    static constexpr const char* usual_socket = "/dev/log";

    explicit SystemLog(std::string socket = usual_socket);
    ~SystemLog();
    SystemLog(const SystemLog&) = delete;
    SystemLog& operator=(const SystemLog&) = delete;

    enum class Level { notice, warning };
    /// Sends without blocking. If nothing listens or the socket is full, the line is lost there but remains in the
    /// diagnostic log. True if it was handed over.
    bool line(Level level, std::string_view words);

private:
    [[nodiscard]] bool connect();
    const std::string socket_;
    int descriptor_ = -1;
};

}  // namespace jcic::desk
