#pragma once
// The machine's own log, where a bank's collector (SIEM) reads it: journald or a syslog daemon, by the datagram socket
// that both listen at (RFC 3164's form, as syslog(3) sends it). What goes there is the diagnostic log's lines and the
// names of events about security, no more (docs/system-log.md).

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
    /// Nobody waits for it: where nothing listens, or it is full, the line is lost there, and stands in the diagnostic
    /// log all the same. True where it was handed over.
    bool line(Level level, std::string_view words);

private:
    [[nodiscard]] bool connect();
    const std::string socket_;
    int descriptor_ = -1;
};

}  // namespace jcic::desk
