#pragma once
// Prints a case's copies: numbers all of them, then prints the cover if wanted (it lists their numbers and comes out on
// top), then each copy. After a failure the others continue; a number under which no page was sent becomes void.

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

    /// Always emits ended() afterwards.
    void start_printing(std::vector<command::NumberCopy> wanted, const desk::PrintChoice& choice, bool cover);
    /// Detaches the caller: no more signals.
    void leave();

Q_SIGNALS:
    // `at`: index in `wanted`.
    void laying_out(std::size_t at);
    void numbered(std::size_t at, int copy);
    void sent(std::size_t at, int copy, int sheets);
    void failed(std::size_t at, const jcic::Fault& fault);
    void cover_begun();
    void cover_sent();
    void cover_failed(const jcic::Fault& fault);
    void cover_wrong();  ///< it was printed and lists a copy that was not sent
    void ended();

private:
    void number();
    void print_cover();
    void print_next();
    void hand_over(const desk::OpenRecord& record);
    /// Voids a number under which nothing was printed.
    static void close(Commands& commands, const desk::OpenRecord& record);

    Commands& commands_;
    std::vector<command::NumberCopy> wanted_;
    std::vector<std::optional<desk::OpenRecord>> records_;  ///< one for each: numbered and not yet sent
    std::size_t at_ = 0;
    desk::PrintChoice choice_;
    bool cover_ = false;
    bool left_ = false;
    bool cover_is_out_ = false;
    bool lacks_ = false;  ///< a copy on the cover was not sent
};

}  // namespace jcic::ui
