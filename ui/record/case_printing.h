#pragma once
// A case's copies on their way to the printer: all are numbered, then the cover goes if one is wanted, since it says
// their numbers and comes out on top, then each by itself. What fails is told, and the others go on; a number that no
// page was sent with becomes void.

#include <QObject>
#include <optional>
#include <vector>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class CasePrinting : public QObject {
    Q_OBJECT
public:
    CasePrinting(Commands& commands, QObject* parent);

    /// ended() follows, always.
    void begin(std::vector<command::NumberCopy> wanted, const desk::PrintChoice& choice, bool cover);
    /// Nobody waits for it any more.
    void leave();

Q_SIGNALS:
    // `at`: of those that were wanted.
    void laying_out(std::size_t at);
    void numbered(std::size_t at, int copy);
    void sent(std::size_t at, int copy, int sheets);
    void failed(std::size_t at, const jcic::Fault& fault);
    void cover_begun();
    void cover_sent();
    void cover_failed(const jcic::Fault& fault);
    void cover_wrong();  ///< it is out, and names a copy that was not sent
    void ended();

private:
    void number();
    void print_cover();
    void print_next();
    void hand_over(const desk::OpenRecord& record);
    /// Nothing bears its number: it becomes void.
    static void close(Commands& commands, const desk::OpenRecord& record);

    Commands& commands_;
    std::vector<command::NumberCopy> wanted_;
    std::vector<std::optional<desk::OpenRecord>> records_;  ///< of each: numbered, and still to be sent
    std::size_t at_ = 0;
    desk::PrintChoice choice_;
    bool cover_ = false;
    bool left_ = false;
    bool cover_is_out_ = false;
    bool lacks_ = false;  ///< a copy that the cover names was not sent
};

}  // namespace jcic::ui
