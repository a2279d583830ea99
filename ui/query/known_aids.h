#pragma once
// Loads and shows what the branch knows before a form is filled in: templates, the officer's last case, T52's
// procedure, the approver and the latest time. Requested when the page opens.

#include <QObject>

#include "app/desk/queries/query_desk.h"
#include "ui/commands/commands.h"

namespace jcic::ui {
namespace Ui {
struct NewQueryPage;
}

class KnownAids : public QObject {
    Q_OBJECT
public:
    KnownAids(Commands& commands, Ui::NewQueryPage& page);
    void ask();
    /// Clears them, so that the next person does not see them.
    void cover();
    /// Shows them in the current language.
    void show();
    /// Shows what follows after submitting, for the ticked items.
    void show_after();
    /// nullptr until loaded.
    [[nodiscard]] const desk::FormAids* aids() const { return aids_ ? &*aids_ : nullptr; }

Q_SIGNALS:
    void came();
    void failed(const jcic::Fault& fault);

private:
    Commands& commands_;
    Ui::NewQueryPage& page_;
    std::optional<desk::FormAids> aids_;
    std::uint64_t visit_ = 0;  ///< answers to an earlier person's requests are dropped
};

}  // namespace jcic::ui
