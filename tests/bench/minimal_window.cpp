// The least that a Qt Widgets program can be: one window with one label. Ends when it has been painted.
#include <QApplication>
#include <QLabel>
#include <QTimer>

namespace {

class Window : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    Window window(QString::fromUtf8("聯徵查調櫃台"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
