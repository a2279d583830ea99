#pragma once
// "What do you want to do?": searches everything that the person may do; Enter goes there.

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>

#include "ui/commands/commands.h"
#include "ui/window/places.h"

namespace jcic::ui {

class PlacesDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows these places; those of the registers follow if `registers_page` is not empty.
    PlacesDialog(Commands& commands, std::vector<Place> places, const QString& registers_page, QWidget* parent);

Q_SIGNALS:
    void chosen(const jcic::ui::Place& place);

private:
    void add(std::vector<Place> places);
    void choose();

    std::vector<Place> places_;
    QTreeWidget* list_;
    QPushButton* go_;
};

}  // namespace jcic::ui
