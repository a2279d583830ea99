#pragma once
// Authorisations on their way to JCIC (R-AU-1, R-AU-7): what waits to be sent and what is wrong with each, what waits
// for its reply, and the files of replies, shown before they are taken in. That the files' form is the desk's own,
// since JCIC's is not public, stands in the window.

#include <vector>

#include "app/desk/commands/authorisations.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class AuthorisationsDialog : public ListDialog {
    Q_OBJECT
public:
    explicit AuthorisationsDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void load();
    void show_view(const desk::AuthorisationsView& view);
    void send();
    void look_at_replies();
    void show_replies(std::vector<desk::RepliesSeen> files);
    /// The files that were shown, one after the other.
    void take_next();
    [[nodiscard]] bool can_take() const;
    void show_text(const QString& what);

    bool sends_ = false;                    ///< something can be sent
    bool looked_ = false;                   ///< the folder was looked into
    std::string shown_recipient_;           ///< the fingerprint; "" while there is none
    std::vector<desk::RepliesSeen> shown_;  ///< and not taken in yet
    std::size_t accepted_ = 0;
    std::size_t refused_ = 0;
    QLabel* recipient_ = nullptr;
    QTreeWidget* forms_ = nullptr;
    QTreeWidget* replies_ = nullptr;
    QLabel* told_ = nullptr;
    QPushButton* take_ = nullptr;
};

}  // namespace jcic::ui
