#pragma once
// Serial numbers that JCIC still holds for a subject (R-SE-2): requests and lists them, and attaches those without a
// query here to an approved one.

#include <QPointer>
#include <vector>

#include "app/desk/commands/serials.h"
#include "ui/commands/acting_dialog.h"
#include "ui/secrets/id_line.h"

namespace jcic::ui {

class SerialsDialog : public ListDialog {
    Q_OBJECT
public:
    explicit SerialsDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void load_waiting();
    void ask_subjects();
    void ask_serials();
    void show_waiting(std::vector<desk::WaitingSerial> waiting);
    void show_subjects(const std::vector<desk::SubjectToAsk>& subjects);
    void show_found(const inquiry::SerialsFound& found, const QString& subject);
    void add_line(const QStringList& cells, const QString& subject, const std::string& row);
    void choose_line(const QTreeWidgetItem* item);
    void take_over();
    void set_busy(bool busy) override;
    /// The selected number, if it waits for a query; null if none.
    [[nodiscard]] const desk::WaitingSerial* chosen() const;

    IdLine* subject_ = nullptr;
    QLineEdit* why_ = nullptr;
    QPushButton* ask_ = nullptr;
    QLabel* lead_ = nullptr;
    QTreeWidget* list_ = nullptr;
    std::vector<desk::WaitingSerial> waiting_;
    QPointer<QWidget> asked_from_;  ///< had the focus when JCIC was asked
    bool told_ = false;             ///< the list shows an answer, even if empty; waiting numbers do not replace it
};

}  // namespace jcic::ui
