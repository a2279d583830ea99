#pragma once
// What the branch knows before a form is filled in: its templates, the officer's last case, the procedure of T52, who
// approves and until when there is time. Asked for as the page comes, and shown in its places.

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
    /// Nobody who comes next sees them.
    void cover();
    /// In the language of now.
    void show();
    /// What comes after the query is sent, with the items that are ticked now.
    void show_after();
    /// nullptr until they are known.
    [[nodiscard]] const desk::FormAids* aids() const { return aids_ ? &*aids_ : nullptr; }

Q_SIGNALS:
    void came();
    void failed(const jcic::Fault& fault);

private:
    Commands& commands_;
    Ui::NewQueryPage& page_;
    std::optional<desk::FormAids> aids_;
    std::uint64_t visit_ = 0;  ///< answers to what somebody else at the seat asked for are dropped
};

}  // namespace jcic::ui
