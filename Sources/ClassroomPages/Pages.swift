/// The pages.
package enum Pages {}
