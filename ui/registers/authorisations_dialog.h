#pragma once
// Sends authorisations to JCIC (R-AU-1, R-AU-7): shows those to be sent with their faults, those that wait for a reply,
// and files of replies before they are imported. The window states that the file format is the desk's own, because
// JCIC's is not public.

#include <vector>

#include "app/desk/commands/authorisations.h"
#include "ui/commands/acting_dialog.h"

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
    /// Imports the next of the shown files.
    void take_next();
    [[nodiscard]] bool can_take() const;
    void show_text(const QString& what);

    bool sends_ = false;                    ///< there is something to send
    bool looked_ = false;                   ///< the folder was read
    std::string shown_recipient_;           ///< the fingerprint; "" if none
    std::vector<desk::RepliesSeen> shown_;  ///< not yet imported
    std::size_t accepted_ = 0;
    std::size_t refused_ = 0;
    QLabel* recipient_ = nullptr;
    QTreeWidget* forms_ = nullptr;
    QTreeWidget* replies_ = nullptr;
    QLabel* told_ = nullptr;
    QPushButton* take_ = nullptr;
};

}  // namespace jcic::ui
