#pragma once
// What is to be told of a scanned authorisation form, line by line, while it is attached: nothing of it forbids.

#include <QWidget>

#include "app/desk/printing/scan_desk.h"

namespace jcic::ui {

class FormLook : public QWidget {
    Q_OBJECT
public:
    /// Hidden until there is something to tell.
    explicit FormLook(QWidget* parent);

    void show_waiting();
    void show_look(const desk::FormLook& pages);
    /// It could not be looked at, which is told too.
    void show_fault(const Fault& fault);

private:
    void clear();
    void add(const QString& text, const char* kind);
};

}  // namespace jcic::ui
