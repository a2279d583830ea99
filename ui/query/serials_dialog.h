#pragma once
// Which serial numbers JCIC still holds for a subject (R-SE-2): asked, listed, and those without a query here taken
// over by an approved one.

#include <QPointer>
#include <vector>

#include "app/desk/commands/serials.h"
#include "ui/commands/list_dialog.h"
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
    /// The number of the chosen line, if it waits for a query; null for none.
    [[nodiscard]] const desk::WaitingSerial* chosen() const;

    IdLine* subject_ = nullptr;
    QLineEdit* why_ = nullptr;
    QPushButton* ask_ = nullptr;
    QLabel* lead_ = nullptr;
    QTreeWidget* list_ = nullptr;
    std::vector<desk::WaitingSerial> waiting_;
    QPointer<QWidget> asked_from_;  ///< had the keyboard when JCIC was asked
    bool told_ = false;             ///< the list shows an answer, be it none: what waits does not take its place
};

}  // namespace jcic::ui
